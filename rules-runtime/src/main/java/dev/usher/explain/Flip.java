package dev.usher.explain;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The smallest change of one field of a contact after which a decision differs, confirmed by
 * deciding the changed contact. Immutable and safe to share between threads.
 *
 * <p>Changes of different fields are compared by how far they go: a figure v that changes by d goes
 * d / (d + v) of the way, a moment that moves by d goes d / (d + 1 day), and every other choice
 * goes all of it, as does a figure that there was none of. What has happened since the contact came
 * in, its progress, comes after everything else. Of changes that go equally far, the one of the
 * field whose name comes first in the alphabet is the smaller one. The smallest change of one
 * figure or moment is the nearest value. Where a moment that others are counted from changes, that
 * those move along makes no difference by itself; nor does it that more is granted because more is
 * asked for.
 *
 * @param field the field that is changed, by its path in a contact's JSON, such as {@code
 *     account.tier}; never null
 * @param before what it says, in words, such as {@code 480.00 USD}; never null
 * @param after what it says afterwards; never null
 * @param change the change in words, such as {@code the refund 20.00 USD more (500.00 USD)}; never
 *     null
 * @param attributes of all that differs afterwards, what no smaller change makes differ; at least
 *     one, in the order in which a decision lists them
 * @param contact the changed contact, its amounts in the policy's currency; never null
 * @param decision what the policy decides for it, at the same age if its receipt is what changed;
 *     never null
 */
public record Flip(
    String field,
    String before,
    String after,
    String change,
    Set<Attribute> attributes,
    Contact contact,
    Decision decision) {

  /**
   * Copies the set.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if there is no attribute
   */
  public Flip {
    requireNonNull(field, "field");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(change, "change");
    requireNonNull(contact, "contact");
    requireNonNull(decision, "decision");
    attributes = Collections.unmodifiableSet(new TreeSet<>(attributes));
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException("attributes is empty: at least one must differ");
    }
  }
}
