package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Phase;
import dev.usher.internal.casetime.TierHistory;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal.Escalate;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge of tiers: at each moment the highest of those proposed by then. It knows the tier now,
 * how it came about, and what is still to come.
 */
final class HighestTier {
  private final List<Phase<List<MadeProposal<Escalate>>>> phases;
  private final Proposer recorded;
  private final CaseClock time;
  private final TierHistory history;
  private final int tier;

  /**
   * Works the tiers out.
   *
   * @param phases what is proposed in each phase of the case, in order of time
   * @param recorded stands for a rule where the progress records a tier
   */
  HighestTier(List<Phase<List<MadeProposal<Escalate>>>> phases, Proposer recorded, CaseClock time) {
    this.phases = phases;
    this.recorded = recorded;
    this.time = time;
    this.history = history(false);
    this.tier = history.tierAt(time.at());
  }

  private TierHistory history(boolean waitingGoesOn) {
    List<Phase<List<Escalate>>> tiers = new ArrayList<>(phases.size());
    for (Phase<List<MadeProposal<Escalate>>> phase : phases) {
      tiers.add(
          new Phase<>(phase.from(), phase.answer().stream().map(MadeProposal::proposal).toList()));
    }
    return new TierHistory(tiers, time, waitingGoesOn);
  }

  /** Returns the tier at the decision's moment. */
  int tier() {
    return tier;
  }

  /** Returns when that tier was reached. */
  Instant reached() {
    return history.reachedAt(time.at());
  }

  /** Returns every tier that was reached or will be, in order, as if waiting ended now. */
  List<Escalation> steps() {
    return history.steps();
  }

  /** Returns the tiers still to be reached, in order, as if waiting ended now. */
  List<Escalation> toCome() {
    return history.after(time.at());
  }

  /** Returns when the next tier is reached if waiting goes on, or null if none is. */
  @Nullable Instant nextStep() {
    // What waiting keeps moving is shown as if it ended now, but no moment can be named at which
    // the case should be looked at again: it moves with every minute.
    TierHistory goingOn = time.progress().waitingNow() ? history(true) : history;
    List<Escalation> later = goingOn.after(time.at());
    return later.isEmpty() ? null : later.get(0).at();
  }

  /** Returns what has become of a proposal by the decision's moment. */
  Outcome outcome(Escalate proposal) {
    Instant begins = history.begins(proposal.from());
    if (begins == null) {
      return Outcome.idle();
    }
    return outcome(proposal.tier(), begins).from(begins, time.receivedAt());
  }

  /**
   * Returns whether a proposal of an earlier phase still holds the case up: it began while it was
   * made, and the case has not gone beyond it.
   */
  boolean isHeldSince(int phase, Escalate proposal) {
    Instant begins = history.begins(proposal.from());
    return begins != null
        && isMadeUntil(begins, phase)
        && outcome(proposal).state() == ReasonState.FOLLOWED;
  }

  private Outcome outcome(int proposed, Instant begins) {
    if (proposed == tier && !begins.isAfter(time.at())) {
      return Outcome.followed();
    }
    return proposed <= tier ? Outcome.outdone(holders(time.at())) : outcomeToCome(proposed, begins);
  }

  /** Returns what will become of a proposal above the tier of now. */
  private Outcome outcomeToCome(int proposed, Instant begins) {
    // By the time that it begins, the case may have come as far, or further, for other reasons.
    if (history.tierAt(begins) > proposed) {
      return Outcome.outdone(holders(begins));
    }
    Instant before = begins.minusNanos(1);
    return history.tierAt(before) == proposed ? Outcome.outdone(holders(before)) : Outcome.toCome();
  }

  /** Returns what has become of the recorded tier by the decision's moment. */
  Outcome outcomeOfRecorded() {
    return time.progress().tier() == tier
        ? Outcome.followed()
        : Outcome.outdone(holders(time.at()));
  }

  /** Returns who holds the case at its tier of a moment, from the phases begun by then. */
  private List<Source> holders(Instant moment) {
    int held = history.tierAt(moment);
    List<Source> holders = new ArrayList<>();
    if (time.progress().tier() == held) {
      holders.add(recorded.source());
    }
    for (int phase = 0; phase <= Phase.indexAt(moment, phases); phase++) {
      for (MadeProposal<Escalate> each : phases.get(phase).answer()) {
        Instant begins = history.begins(each.proposal().from());
        if (each.proposal().tier() == held
            && begins != null
            && !begins.isAfter(moment)
            && isMadeUntil(begins, phase)) {
          holders.add(each.by().source());
        }
      }
    }
    return holders;
  }

  /** Returns whether what is proposed in a phase is still proposed at a moment. */
  private boolean isMadeUntil(Instant moment, int phase) {
    return phase + 1 == phases.size() || moment.isBefore(phases.get(phase + 1).from());
  }
}
