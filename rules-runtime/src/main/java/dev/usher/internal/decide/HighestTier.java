package dev.usher.internal.decide;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Phase;
import dev.usher.internal.casetime.TierHistory;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal.Escalate;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.model.time.AtTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge of tiers: at each moment the highest of those proposed by then. It knows the tier now,
 * how it came about, and what is still to come.
 */
final class HighestTier implements Merge<Escalate> {
  private final Source recorded;
  private final CaseClock time;

  /** What is proposed in each phase of the case, in order of time. */
  private final Few<Phase<Few<MadeProposal<Escalate>>>> phases = new Few<>();

  /** What is proposed in the phase that is taken now, if anything is. */
  private @Nullable Few<MadeProposal<Escalate>> proposed;

  /** Null until every proposal has been taken. */
  private @Nullable TierHistory<MadeProposal<Escalate>> history;

  private int tier;
  private @Nullable Outcome outdone;

  /**
   * Starts with nothing.
   *
   * @param recorded stands for a rule where the progress records a tier
   */
  HighestTier(Source recorded, CaseClock time) {
    this.recorded = recorded;
    this.time = time;
  }

  @Override
  public void take(MadeProposal<Escalate> made) {
    if (proposed == null) {
      proposed = new Few<>();
    }
    proposed.add(made);
  }

  /** Says that what has been taken since the last call is what is proposed in a phase. */
  void end(Phase<?> phase) {
    phases.add(new Phase<>(phase.from(), proposed == null ? new Few<>() : proposed));
    proposed = null;
  }

  /** Works the tiers out, once every phase has ended. */
  void settle() {
    history = history(false);
    tier = history.tierAt(time.at());
  }

  private TierHistory<MadeProposal<Escalate>> history(boolean waitingGoesOn) {
    return new TierHistory<>(phases, MadeProposal::proposal, time, waitingGoesOn);
  }

  private TierHistory<MadeProposal<Escalate>> history() {
    return requireNonNull(history, "tiers are asked for after they are settled");
  }

  /** Returns the tier at the decision's moment. */
  int tier() {
    return tier;
  }

  /** Returns when that tier was reached. */
  Instant reached() {
    return history().reachedAt(time.at());
  }

  /** Returns every tier that was reached or will be, in order, as if waiting ended now. */
  Few<Escalation> steps() {
    return history().steps();
  }

  /** Returns the tiers still to be reached, in order, as if waiting ended now. */
  List<Escalation> toCome() {
    return history().after(time.at());
  }

  /** Returns when the next tier is reached if waiting goes on, or null if none is. */
  @Nullable Instant nextStep() {
    // What waiting keeps moving is shown as if it ended now, but no moment can be named at which
    // the case should be looked at again: it moves with every minute.
    TierHistory<MadeProposal<Escalate>> goingOn =
        time.progress().waitingNow() ? history(true) : history();
    List<Escalation> later = goingOn.after(time.at());
    return later.isEmpty() ? null : later.get(0).at();
  }

  /** Returns what has become of a proposal by the decision's moment. */
  @Override
  public Outcome outcome(MadeProposal<Escalate> made) {
    return outcome(made.proposal());
  }

  private Outcome outcome(Escalate proposal) {
    Instant begins = history().begins(proposal.from());
    if (begins == null) {
      return Outcome.idle();
    }
    Outcome outcome =
        isTooLate(proposal, begins) ? outcomeOfTooLate() : outcome(proposal.tier(), begins);
    return outcome.from(begins, time.receivedAt());
  }

  /**
   * Returns whether the moment of a proposal that is counted from a tier has come, and found the
   * case as far up as that already: it is for cases that are still below.
   */
  private boolean isTooLate(Escalate proposal, Instant begins) {
    return proposal.from() instanceof AtTier
        && begins.isAfter(time.receivedAt())
        && !begins.isAfter(time.at())
        && history().tierAt(begins.minusNanos(1)) >= proposal.tier();
  }

  private Outcome outcomeOfTooLate() {
    Outcome outdone = outdone();
    // Nobody has to propose the lowest tier.
    return outdone.state() == ReasonState.OUTDONE ? outdone : Outcome.idle();
  }

  /**
   * Returns the proposals of earlier phases that still hold the case up, because a case does not
   * fall back: they began while they were made, and the case has not gone beyond them.
   */
  List<MadeProposal<Escalate>> heldSinceEarlierPhases() {
    int phaseNow = Phase.indexAt(time.at(), phases);
    if (phaseNow == 0) {
      return List.of();
    }
    List<MadeProposal<Escalate>> held = new ArrayList<>();
    for (int phase = 0; phase < phaseNow; phase++) {
      Few<MadeProposal<Escalate>> proposals = phases.get(phase).answer();
      for (int i = 0; i < proposals.size(); i++) {
        MadeProposal<Escalate> each = proposals.get(i);
        if (isHeldSince(phase, each.proposal())) {
          held.add(each);
        }
      }
    }
    return held;
  }

  private boolean isHeldSince(int phase, Escalate proposal) {
    Instant begins = history().begins(proposal.from());
    return begins != null
        && isMadeUntil(begins, phase)
        && outcome(proposal).state() == ReasonState.FOLLOWED;
  }

  private Outcome outcome(int proposed, Instant begins) {
    if (proposed == tier && !begins.isAfter(time.at())) {
      return Outcome.followed();
    }
    return proposed <= tier ? outdone() : outcomeToCome(proposed, begins);
  }

  /** Returns what has become of a proposal that the case has reached, or gone beyond. */
  private Outcome outdone() {
    if (outdone == null) {
      outdone = Outcome.outdone(holders(time.at()));
    }
    return outdone;
  }

  /** Returns what will become of a proposal above the tier of now. */
  private Outcome outcomeToCome(int proposed, Instant begins) {
    // By the time that it begins, the case may have come as far, or further, for other reasons.
    if (history().tierAt(begins) > proposed) {
      return Outcome.outdone(holders(begins));
    }
    Instant before = begins.minusNanos(1);
    return history().tierAt(before) == proposed
        ? Outcome.outdone(holders(before))
        : Outcome.toCome();
  }

  /** Returns what has become of the recorded tier by the decision's moment. */
  Outcome outcomeOfRecorded() {
    return time.progress().tier() == tier ? Outcome.followed() : outdone();
  }

  /** Returns who holds the case at its tier of a moment, from the phases begun by then. */
  private List<Source> holders(Instant moment) {
    int held = history().tierAt(moment);
    Few<Source> holders = new Few<>();
    if (time.progress().tier() == held) {
      holders.add(recorded);
    }
    for (int phase = 0; phase <= Phase.indexAt(moment, phases); phase++) {
      Few<MadeProposal<Escalate>> proposals = phases.get(phase).answer();
      for (int i = 0; i < proposals.size(); i++) {
        MadeProposal<Escalate> each = proposals.get(i);
        Instant begins = history().begins(each.proposal().from());
        if (each.proposal().tier() == held
            && begins != null
            && !begins.isAfter(moment)
            && isMadeUntil(begins, phase)
            && !isTooLate(each.proposal(), begins)) {
          holders.add(each.source());
        }
      }
    }
    return holders.listed();
  }

  /** Returns whether what is proposed in a phase is still proposed at a moment. */
  private boolean isMadeUntil(Instant moment, int phase) {
    return phase + 1 == phases.size() || moment.isBefore(phases.get(phase + 1).from());
  }
}
