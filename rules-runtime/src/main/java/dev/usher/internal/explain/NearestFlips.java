package dev.usher.internal.explain;

import dev.usher.explain.Flip;
import dev.usher.internal.evaluate.Asked;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Finds, for each attribute of a decision, the smallest change of one field that makes it differ:
 * it decides the contact with every change that may turn the answer of a condition, and so with
 * every change that can matter. Immutable and safe to share between threads.
 */
final class NearestFlips {
  private final Thresholds thresholds;
  private final BiFunction<Contact, Instant, Decision> decider;

  NearestFlips(Thresholds thresholds, BiFunction<Contact, Instant, Decision> decider) {
    this.thresholds = thresholds;
    this.decider = decider;
  }

  /**
   * A change and what comes of it.
   *
   * @param change the change
   * @param attributes what no smaller change makes differ
   * @param decision the changed contact's
   */
  record FoundChange(FieldChange change, Set<Attribute> attributes, Decision decision) {}

  /** Returns the flips of a case, the smallest change first. */
  List<Flip> of(CaseNow now, Decision decision) {
    return found(now, decision).stream().map(NearestFlips::flip).toList();
  }

  List<FoundChange> found(CaseNow now, Decision decision) {
    Set<Attribute> left = EnumSet.allOf(Attribute.class);
    List<FoundChange> found = new ArrayList<>();
    for (FieldChange change : changes(now)) {
      if (left.isEmpty()) {
        break;
      }
      Decision other;
      try {
        other = decider.apply(change.contact(), change.at());
      } catch (ContactException refused) {
        // What the policy refuses to decide is no other decision.
        continue;
      }
      Set<Attribute> first = Aspects.differing(decision, other, change.movesMoments());
      first.retainAll(left);
      if (!first.isEmpty()) {
        left.removeAll(first);
        found.add(new FoundChange(change, first, other));
      }
    }
    return found;
  }

  /** Returns every change that may turn the answer of a condition, the smallest first. */
  List<FieldChange> changes(CaseNow now) {
    ChangeList changes = new ChangeList(now);
    PropertyChanges properties = new PropertyChanges(changes);
    InquiryChanges inquiries = new InquiryChanges(changes);
    for (Map.Entry<Asked, Turns> each : thresholds.turns().entrySet()) {
      if (each.getKey() instanceof Asked.OfProperty asked) {
        properties.add(asked.property(), each.getValue());
      } else if (each.getKey() instanceof Asked.OfInquiry asked) {
        inquiries.add(asked, each.getValue());
      }
    }
    NeedChanges need = new NeedChanges(changes);
    thresholds.beforeNeeded().forEach(need::before);
    new ProgressChanges(changes).all();
    return changes.bySize();
  }

  private static Flip flip(FoundChange found) {
    FieldChange change = found.change();
    ChangeWords words = change.words().get();
    return new Flip(
        change.field(),
        words.before(),
        words.after(),
        words.change(),
        found.attributes(),
        change.contact(),
        found.decision());
  }
}
