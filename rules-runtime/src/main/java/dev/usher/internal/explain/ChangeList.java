package dev.usher.internal.explain;

import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.time.SupportedTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one contact that are worth trying. Not safe to share between threads. */
final class ChangeList {
  /** Begins the path of what has happened since the contact came in. */
  static final String RECORDED = "progress.";

  private final CaseNow now;
  private final List<FieldChange> changes = new ArrayList<>();

  ChangeList(CaseNow now) {
    this.now = now;
  }

  CaseNow now() {
    return now;
  }

  /** Adds a change of a figure or a choice. */
  void add(
      String field,
      Supplier<ChangeWords> words,
      ChangeSize size,
      BigDecimal tie,
      UnaryOperator<ContactBuilder> change) {
    add(field, words, size, tie, change, now.at(), false);
  }

  /** Adds a change of a choice. */
  void choice(String field, Supplier<ChangeWords> words, UnaryOperator<ContactBuilder> change) {
    add(field, words, ChangeSize.WHOLE, BigDecimal.ZERO, change, now.at(), false);
  }

  /**
   * Adds another moment, which may move others along with it; not where it is the same, or none
   * that a contact may name.
   *
   * @param before the moment that is changed; null if there is none
   */
  void moment(
      String field,
      @Nullable Instant before,
      Instant after,
      Supplier<ChangeWords> words,
      UnaryOperator<ContactBuilder> change) {
    if (!after.equals(before) && SupportedTime.includes(after)) {
      ChangeSize size =
          before == null ? ChangeSize.WHOLE : ChangeSize.of(Duration.between(before, after));
      add(field, words, size, BigDecimal.ZERO, change, now.at(), true);
    }
  }

  /** Adds that there is no moment any more. */
  void noMoment(String field, Supplier<ChangeWords> words, UnaryOperator<ContactBuilder> change) {
    add(field, words, ChangeSize.WHOLE, BigDecimal.ZERO, change, now.at(), true);
  }

  /** Adds a change of what has happened since. */
  void record(String field, Supplier<ChangeWords> words, UnaryOperator<ContactBuilder> change) {
    choice(RECORDED + field, words, change);
  }

  /** Adds another moment of receipt, with which the whole case moves. */
  void received(String field, Supplier<ChangeWords> words, Instant received) {
    Instant before = now.contact().receivedAt();
    Duration moved = Duration.between(before, received);
    add(
        field,
        words,
        ChangeSize.of(moved),
        BigDecimal.ZERO,
        same -> MovedCase.of(now.contact(), moved, now.manifest()).toBuilder(),
        now.at().plus(moved),
        true);
  }

  private void add(
      String field,
      Supplier<ChangeWords> words,
      ChangeSize size,
      BigDecimal tie,
      UnaryOperator<ContactBuilder> change,
      Instant at,
      boolean movesMoments) {
    Contact changed;
    try {
      changed = change.apply(now.contact().toBuilder()).build();
    } catch (ContactException impossible) {
      // What no contact can say is no change of one.
      return;
    }
    changes.add(
        new FieldChange(field, words, size, tie, changes.size(), changed, at, movesMoments));
  }

  /** Returns the changes, the smallest first. */
  List<FieldChange> bySize() {
    changes.sort(FieldChange.BY_SIZE);
    return changes;
  }
}
