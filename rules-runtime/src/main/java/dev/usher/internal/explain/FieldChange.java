package dev.usher.internal.explain;

import dev.usher.model.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * One changed field of a contact, of which it is not known yet whether anything comes of it.
 *
 * @param field the field's path
 * @param words the change in words, which few changes are asked for
 * @param size how far it goes
 * @param tie orders changes of one field that go equally far
 * @param order orders what is equal otherwise
 * @param contact the changed contact
 * @param at the moment to decide it at
 * @param movesMoments whether moments that are counted from the field move with it, which by itself
 *     is no other decision
 */
record FieldChange(
    String field,
    Supplier<ChangeWords> words,
    ChangeSize size,
    BigDecimal tie,
    int order,
    Contact contact,
    Instant at,
    boolean movesMoments) {

  /** The smallest first, and last what has happened since the contact came in. */
  static final Comparator<FieldChange> BY_SIZE =
      Comparator.comparing(FieldChange::isRecorded)
          .thenComparing(FieldChange::size)
          .thenComparing(FieldChange::field)
          .thenComparing(FieldChange::tie)
          .thenComparingInt(FieldChange::order);

  private boolean isRecorded() {
    return field.startsWith(ChangeList.RECORDED);
  }
}
