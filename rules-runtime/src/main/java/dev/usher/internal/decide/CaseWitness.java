package dev.usher.internal.decide;

import dev.usher.internal.casetime.Phase;
import dev.usher.internal.decide.TracedFact.When;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps what a case's rules are asked about, and what they propose, as the case goes its way. Not
 * safe to share between threads.
 */
final class CaseWitness {

  /** A fact and what was proposed for it. */
  private record Seen(Case fact, List<MadeProposal<?>> proposed) {
    TracedFact traced(Instant from, When phase, List<Reason> reasons) {
      SortedSet<String> fired = new TreeSet<>();
      for (MadeProposal<?> made : proposed) {
        if (made.source() instanceof Source.Rule rule) {
          fired.add(rule.name());
        }
      }
      return new TracedFact(fact, from, phase, fired, reasons);
    }
  }

  private final List<Seen> seen = new ArrayList<>();

  /** Notes a fact that the rules have been asked about. */
  void saw(Case fact, List<MadeProposal<?>> proposed) {
    seen.add(new Seen(fact, List.copyOf(proposed)));
  }

  /**
   * Returns what was seen, once the case is settled.
   *
   * @param receivedAt when every question but the third has its fact
   */
  List<TracedFact> facts(Merges merges, Instant receivedAt) {
    Classification classification = merges.classification();
    List<TracedFact> facts = new ArrayList<>(seen.size());
    int phase = 0;
    for (Seen each : seen) {
      if (each.fact() instanceof Assessed) {
        facts.add(assessed(each, classification.phases().get(phase), phase, merges));
        phase++;
      } else {
        facts.add(each.traced(receivedAt, When.PRESENT, reasons(each, merges)));
      }
    }
    return facts;
  }

  private static TracedFact assessed(Seen seen, Phase<Assessment> phase, int index, Merges merges) {
    int now = merges.classification().phaseNow();
    if (index == now) {
      return seen.traced(phase.from(), When.PRESENT, reasons(seen, merges));
    }
    return index < now
        ? seen.traced(phase.from(), When.OVER, List.of())
        : seen.traced(phase.from(), When.TO_COME, toCome(seen, phase, merges));
  }

  private static List<Reason> reasons(Seen seen, Merges merges) {
    List<Reason> reasons = new ArrayList<>(seen.proposed().size());
    for (MadeProposal<?> made : seen.proposed()) {
      reasons.add(made.reason(merges.outcome(made)));
    }
    return reasons;
  }

  /** What is proposed in a phase holds when that begins, at the earliest. */
  private static List<Reason> toCome(Seen seen, Phase<?> phase, Merges merges) {
    List<Reason> reasons = new ArrayList<>(seen.proposed().size());
    for (MadeProposal<?> made : seen.proposed()) {
      Instant own = made.attribute() == Attribute.TIER ? merges.outcome(made).from() : null;
      Instant from = own != null && own.isAfter(phase.from()) ? own : phase.from();
      reasons.add(made.reason(new Outcome(ReasonState.TO_COME, from, List.of())));
    }
    return reasons;
  }
}
