package dev.usher.ops.decide;

import dev.usher.clock.OpeningHours;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.From;
import dev.usher.model.time.Span;
import dev.usher.ops.decide.Answer.Decided;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What time alone will bring to a case: the timed proposals that have not begun yet and will.
 *
 * @param contact the contact
 * @param decision what is decided now
 */
record ToCome(Contact contact, Decision decision) {

  static ToCome of(Decided decided) {
    return new ToCome(decided.contact(), decided.decision());
  }

  /** Whether a reason has no effect only because its moment has not come. */
  boolean has(Reason reason) {
    return !reason.effective() && isToCome(reason.proposal());
  }

  /** Whatever is above where the case stands now has not begun. */
  private boolean isToCome(Proposal proposal) {
    if (proposal instanceof Proposal.Escalate escalate) {
      return isReachedLater(escalate.tier())
          && (escalate.from() instanceof AtTier from
              ? from.tier() < escalate.tier() && isReached(from.tier())
              : begins(escalate.from()));
    }
    if (proposal instanceof Proposal.AtLeast atLeast) {
      return begins(atLeast.from()) && atLeast.level().compareTo(decision.severity()) > 0;
    }
    return proposal instanceof Proposal.Emergency emergency
        && begins(emergency.from())
        && !decision.emergency();
  }

  private boolean begins(@Nullable From from) {
    Instant needed = contact.neededBy();
    return from != null && needed != null && !needed.isBefore(contact.receivedAt());
  }

  private boolean isReached(int tier) {
    return tier == decision.tier() || isReachedLater(tier);
  }

  private boolean isReachedLater(int tier) {
    return decision.escalations().stream().anyMatch(later -> later.tier() == tier);
  }

  /** Returns how the case becomes more serious, in order of time. */
  List<Event> events(OpeningHours hours, Standing standing) {
    TreeMap<Instant, StringJoiner> changes = new TreeMap<>();
    Instant emergency = null;
    for (Reason reason : decision.reasons()) {
      if (has(reason) && reason.proposal() instanceof Proposal.AtLeast atLeast) {
        String severity = "becomes " + Facts.name(atLeast.level());
        at(moment(atLeast.from(), hours), changes).add(severity);
      } else if (has(reason) && reason.proposal() instanceof Proposal.Emergency timed) {
        Instant moment = moment(timed.from(), hours);
        emergency = emergency == null || moment.isBefore(emergency) ? moment : emergency;
      }
    }
    if (emergency != null) {
      at(emergency, changes).add("becomes an emergency");
    }
    return changes.entrySet().stream()
        .map(
            change ->
                new Event(
                    change.getKey(),
                    change.getValue().toString(),
                    standing.left(change.getKey()),
                    false))
        .toList();
  }

  private static StringJoiner at(Instant moment, TreeMap<Instant, StringJoiner> changes) {
    return changes.computeIfAbsent(moment, when -> new StringJoiner(", "));
  }

  private Instant moment(@Nullable BeforeNeeded from, OpeningHours hours) {
    Instant needed = contact.neededBy();
    if (from == null || needed == null) {
      throw new IllegalArgumentException("no moment is known before the case is needed");
    }
    Span span = from.span();
    if (span instanceof BusinessDays days) {
      return hours.minusBusinessDays(needed, days.days());
    }
    return span.clock() == ClockType.BUSINESS
        ? hours.minus(needed, span.length())
        : needed.minus(span.length());
  }
}
