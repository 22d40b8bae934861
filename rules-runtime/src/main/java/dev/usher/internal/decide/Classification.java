package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Phase;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The second question's answer for the whole life of a case: what begins when, and stays. */
final class Classification {
  private final CaseClock time;
  private final HighestSeverity severity = new HighestSeverity();
  private final AnyProposal vip = new AnyProposal();
  private final AnyProposal emergency = new AnyProposal();
  private final UnionOfNames signals = new UnionOfNames();

  /** The moments after receipt at which something begins. */
  private final SortedSet<Instant> moments = new TreeSet<>();

  private final List<Phase<Assessment>> phases;

  Classification(ProposalsByKind proposals, CaseClock time) {
    this.time = time;
    for (MadeProposal<Proposal.AtLeast> each : proposals.severities()) {
      Instant begins = time.begins(each.proposal().from());
      if (begins != null) {
        severity.take(each.by(), each.proposal().level(), begins);
        moments.add(begins);
      }
    }
    for (MadeProposal<Proposal.Emergency> each : proposals.emergencies()) {
      Instant begins = time.begins(each.proposal().from());
      if (begins != null) {
        emergency.take(each.by(), begins);
        moments.add(begins);
      }
    }
    proposals.vips().forEach(each -> vip.take(each.by(), time.receivedAt()));
    proposals.signals().forEach(each -> signals.take(each.proposal().name()));
    this.phases = laidOut();
  }

  private List<Phase<Assessment>> laidOut() {
    List<Phase<Assessment>> result = new ArrayList<>(2);
    result.add(new Phase<>(time.receivedAt(), at(time.receivedAt())));
    for (Instant moment : moments) {
      Assessment assessment = at(moment);
      // What begins without changing the answer begins no phase: the rules of the next question
      // would be asked again for nothing.
      if (!assessment.equals(result.get(result.size() - 1).answer())) {
        result.add(new Phase<>(moment, assessment));
      }
    }
    return result;
  }

  private Assessment at(Instant moment) {
    return new Assessment(
        severity.at(moment), vip.holdsAt(moment), emergency.holdsAt(moment), signals.names());
  }

  /** Returns the phases in order; the first begins at receipt. */
  List<Phase<Assessment>> phases() {
    return phases;
  }

  /** Returns the index of the phase that the decision's moment lies in. */
  int phaseNow() {
    return Phase.indexAt(time.at(), phases);
  }

  /** Returns the answer at the decision's moment. */
  Assessment now() {
    return phases.get(phaseNow()).answer();
  }

  /** Returns when the next phase begins, or null if there is none. */
  @Nullable Instant nextPhase() {
    int next = phaseNow() + 1;
    return next < phases.size() ? phases.get(next).from() : null;
  }

  /** Returns when the emergency began or will begin, or null if there is none. */
  @Nullable Instant emergencySince() {
    return emergency.since();
  }

  /** Returns what has become of a severity by the decision's moment. */
  Outcome outcome(Proposal.AtLeast proposal) {
    Instant begins = time.begins(proposal.from());
    return begins == null
        ? Outcome.idle()
        : severity.outcome(proposal.level(), begins, time.at()).from(begins, time.receivedAt());
  }

  /** Returns what has become of an emergency by the decision's moment. */
  Outcome outcome(Proposal.Emergency proposal) {
    Instant begins = time.begins(proposal.from());
    return begins == null
        ? Outcome.idle()
        : emergency.outcome(begins, time.at()).from(begins, time.receivedAt());
  }
}
