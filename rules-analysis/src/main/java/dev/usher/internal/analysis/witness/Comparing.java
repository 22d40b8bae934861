package dev.usher.internal.analysis.witness;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.policy.Policy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has the engine decide contacts under two policies. Not safe to share between threads. */
final class Comparing {
  private static final int MOST_MOMENTS = 24;

  /** Of pairs of decisions: for one question, and for all. */
  private static final int MOST_AT_ONCE = 2_500;

  private static final int MOST = 10_000;

  private final Decider before;
  private final Decider after;
  private int left = MOST;
  private int leftNow = MOST_AT_ONCE;

  Comparing(Policy before, Policy after) {
    this.before = Decider.of(before);
    this.after = Decider.of(after);
  }

  /** Begins another question. */
  void begin() {
    leftNow = Math.min(left, MOST_AT_ONCE);
  }

  /** Returns whether as many contacts have been decided as may be for one question. */
  boolean isExhausted() {
    return leftNow <= 0;
  }

  /**
   * Returns both decisions, at the moment asked about and at those at which something comes in
   * either of them; null, if one of the policies refuses the contact.
   *
   * @param wanted the attributes that are to differ: the moment is chosen at which most of them do
   */
  @Nullable FoundContact decided(AskedContact asked, Set<Attribute> wanted) {
    try {
      FoundContact best = at(asked.contact(), asked.moment());
      if (count(best, wanted) == wanted.size()) {
        return best;
      }
      for (Instant moment : moments(best, asked.moment())) {
        FoundContact other = at(asked.contact(), moment);
        best = count(other, wanted) > count(best, wanted) ? other : best;
      }
      return best;
    } catch (ContactException refused) {
      return null;
    }
  }

  /**
   * Returns both decisions at one moment.
   *
   * @throws ContactException if one of the policies refuses the contact
   */
  FoundContact at(Contact contact, Instant at) {
    left--;
    leftNow--;
    Decision was = before.decide(contact, at);
    Decision is = after.decide(contact, at);
    return new FoundContact(contact, at, was, is, differing(was, is));
  }

  static int count(FoundContact found, Set<Attribute> wanted) {
    Set<Attribute> shown = EnumSet.copyOf(wanted);
    shown.retainAll(found.attributes());
    return shown.size();
  }

  private static List<Instant> moments(FoundContact found, Instant first) {
    return Stream.of(found.before(), found.after())
        .flatMap(each -> each.timeline().stream())
        .map(TimelineEvent::at)
        .filter(each -> each.isAfter(first))
        .distinct()
        .sorted()
        .limit(MOST_MOMENTS)
        .toList();
  }

  /** Tiers still to come are the tier's, and conflicts those of what they are over. */
  private static Set<Attribute> differing(Decision before, Decision after) {
    Set<Attribute> differing = EnumSet.noneOf(Attribute.class);
    for (ChangedPart part : DecisionDifference.between(before, after).parts()) {
      part.attribute().ifPresent(differing::add);
      if (part.key().equals(ChangedPart.ESCALATIONS)) {
        differing.add(Attribute.TIER);
      } else if (part.key().equals(ChangedPart.CONFLICTS)) {
        conflicts(before, after).forEach(each -> Attribute.find(each).ifPresent(differing::add));
      }
    }
    return differing;
  }

  private static Set<String> conflicts(Decision before, Decision after) {
    Set<Conflict> one = new HashSet<>(before.conflicts());
    Set<Conflict> other = new HashSet<>(after.conflicts());
    Set<String> over = new TreeSet<>();
    Stream.concat(one.stream(), other.stream())
        .filter(each -> one.contains(each) != other.contains(each))
        .map(each -> each.attribute().split("\\.", 2)[0])
        .forEach(over::add);
    return over;
  }
}
