package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Phase;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second question's answer for the whole life of a case: what begins when, and stays. */
final class Classification {
  private final CaseClock time;
  private final HighestSeverity severity;

  // Most cases have no proposal of these kinds.
  private @Nullable AnyProposal<Proposal.Vip> vip;
  private @Nullable AnyProposal<Proposal.Emergency> emergency;
  private @Nullable Union<Proposal.Signal, String> signals;

  private final Few<Phase<Assessment>> phases = new Few<>();
  private int phaseNow;

  Classification(CaseClock time) {
    this.time = time;
    this.severity = new HighestSeverity(time);
  }

  HighestSeverity severity() {
    return severity;
  }

  AnyProposal<Proposal.Vip> vip() {
    if (vip == null) {
      vip = new AnyProposal<>(time, vip -> null);
    }
    return vip;
  }

  AnyProposal<Proposal.Emergency> emergency() {
    if (emergency == null) {
      emergency = new AnyProposal<>(time, Proposal.Emergency::from);
    }
    return emergency;
  }

  Union<Proposal.Signal, String> signals() {
    if (signals == null) {
      signals = new Union<>(Proposal.Signal::name);
    }
    return signals;
  }

  /** Lays out the phases, once every proposal has been taken. */
  void settle() {
    phases.add(new Phase<>(time.receivedAt(), at(time.receivedAt())));
    List<Instant> later = later();
    for (int i = 0; i < later.size(); i++) {
      Instant moment = later.get(i);
      Assessment assessment = at(moment);
      // What begins without changing the answer begins no phase: the rules of the next question
      // would be asked again for nothing.
      if (!assessment.equals(phases.get(phases.size() - 1).answer())) {
        phases.add(new Phase<>(moment, assessment));
      }
    }
    phaseNow = Phase.indexAt(time.at(), phases);
  }

  /** Returns the moments after receipt at which something begins, in order. */
  private List<Instant> later() {
    Instant since = emergencySince();
    boolean emergencyLater = since != null && since.isAfter(time.receivedAt());
    if (!severity.changes() && !emergencyLater) {
      return List.of();
    }
    List<Instant> moments = new ArrayList<>();
    severity.addLater(moments);
    if (since != null && emergencyLater) {
      moments.add(since);
    }
    Collections.sort(moments);
    return moments;
  }

  private Assessment at(Instant moment) {
    return Assessment.of(
        severity.at(moment),
        vip != null && vip.holdsAt(moment),
        emergency != null && emergency.holdsAt(moment),
        signalNames());
  }

  /** Returns the phases in order; the first begins at receipt. */
  Few<Phase<Assessment>> phases() {
    return phases;
  }

  /** Returns the index of the phase that the decision's moment lies in. */
  int phaseNow() {
    return phaseNow;
  }

  /** Returns the answer at the decision's moment. */
  Assessment now() {
    return phases.get(phaseNow).answer();
  }

  /** Returns when the next phase begins, or null if there is none. */
  @Nullable Instant nextPhase() {
    int next = phaseNow + 1;
    return next < phases.size() ? phases.get(next).from() : null;
  }

  /** Returns when the emergency began or will begin, or null if there is none. */
  @Nullable Instant emergencySince() {
    return emergency == null ? null : emergency.since();
  }

  /** Returns when the emergency began, or null if it has not begun. */
  @Nullable Instant emergencyBegun() {
    return emergency != null && emergency.holdsAt(time.at()) ? emergency.since() : null;
  }

  /** Returns the signals, sorted. */
  List<String> signalNames() {
    return signals == null ? List.of() : signals.listed();
  }
}
