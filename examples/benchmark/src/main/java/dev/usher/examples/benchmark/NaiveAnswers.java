package dev.usher.examples.benchmark;

import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessment;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ContactFrom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The little that {@link NaiveDrools} takes out of proposals, because the next fact needs it. */
final class NaiveAnswers {
  private NaiveAnswers() {}

  static Assessment assessment(Contact contact, List<Proposal> proposals) {
    Severity severity = contact.severity() == null ? Severity.NORMAL : contact.severity();
    boolean vip = false;
    boolean emergency = false;
    Set<String> signals = new TreeSet<>();
    for (Proposal proposal : proposals) {
      if (proposal instanceof Proposal.AtLeast atLeast && begun(contact, atLeast.from())) {
        severity = atLeast.level().compareTo(severity) > 0 ? atLeast.level() : severity;
      } else if (proposal instanceof Proposal.Vip) {
        vip = true;
      } else if (proposal instanceof Proposal.Emergency begins && begun(contact, begins.from())) {
        emergency = true;
      } else if (proposal instanceof Proposal.Signal signal) {
        signals.add(signal.name());
      }
    }
    return new Assessment(severity, vip, emergency, signals);
  }

  static int tier(List<Proposal> proposals) {
    int tier = 1;
    for (Proposal proposal : proposals) {
      if (proposal instanceof Proposal.Escalate escalate) {
        tier = Math.max(tier, escalate.tier());
      }
    }
    return tier;
  }

  /** Returns whether something holds at receipt; the measured policies know no other beginning. */
  private static boolean begun(Contact contact, @Nullable ContactFrom from) {
    if (!(from instanceof BeforeNeeded before)) {
      return from == null;
    }
    Instant needed = contact.neededBy();
    Instant received = contact.receivedAt();
    return needed != null
        && !needed.isBefore(received)
        && !needed.minus(before.span().length()).isAfter(received);
  }
}
