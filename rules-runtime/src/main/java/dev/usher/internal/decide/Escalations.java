package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Phase;
import dev.usher.internal.timeline.TierHistory;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The third question's answer: the tier now, how it came about, and what is still to come. */
final class Escalations {
  private final Classification classification;
  private final List<List<Entry>> proposals;
  private final CaseClock time;
  private final TierHistory history;
  private final int now;

  /**
   * Works the answer out.
   *
   * @param proposals of each phase of the classification, in order
   */
  Escalations(Classification classification, List<List<Entry>> proposals, CaseClock time) {
    this.classification = classification;
    this.proposals = proposals;
    this.time = time;
    this.history = history(false);
    this.now = classification.phaseNow();
  }

  private TierHistory history(boolean waitingGoesOn) {
    List<Phase<List<Proposal.Escalate>>> phases = new ArrayList<>(proposals.size());
    for (int i = 0; i < proposals.size(); i++) {
      phases.add(new Phase<>(classification.phases().get(i).from(), tiers(proposals.get(i))));
    }
    return new TierHistory(phases, time, waitingGoesOn);
  }

  private static List<Proposal.Escalate> tiers(List<Entry> entries) {
    List<Proposal.Escalate> tiers = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Escalate escalate) {
        tiers.add(escalate);
      }
    }
    return tiers;
  }

  int tier() {
    return history.tierAt(time.at());
  }

  Instant tierReached() {
    return history.reachedAt(time.at());
  }

  List<Entry> proposalsNow() {
    return proposals.get(now);
  }

  /** Returns the tiers still to be reached, as if waiting ended now. */
  List<Escalation> toCome() {
    return history.after(time.at());
  }

  /** Returns the earliest of the next breach, the next tier and the next change of assessment. */
  @Nullable Instant nextReview(@Nullable Instant nextBreach) {
    Instant next = nextBreach;
    List<Phase<Assessment>> phases = classification.phases();
    if (now + 1 < phases.size()) {
      next = earlier(next, phases.get(now + 1).from());
    }
    TierHistory goingOn = time.progress().waitingNow() ? history(true) : history;
    List<Escalation> later = goingOn.after(time.at());
    return later.isEmpty() ? next : earlier(next, later.get(0).at());
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  /**
   * Adds what is proposed now, and what was proposed earlier and still holds the tier up.
   *
   * @param recorded stands for a rule where the progress records a tier
   */
  void explain(RankedRule recorded, List<Reason> reasons) {
    Set<Reason> found = new LinkedHashSet<>();
    if (time.progress().tier() > 0) {
      Proposal tier = new Proposal.Escalate(time.progress().tier(), null);
      boolean holds = time.progress().tier() == tier();
      found.add(new Entry(recorded, tier).reason(holds));
    }
    for (Entry entry : proposals.get(now)) {
      found.add(entry.reason(effective(entry)));
    }
    for (int earlier = 0; earlier < now; earlier++) {
      for (Entry entry : proposals.get(earlier)) {
        if (entry.proposal() instanceof Proposal.Escalate && effective(entry)) {
          found.add(entry.reason(true));
        }
      }
    }
    reasons.addAll(found);
  }

  private boolean effective(Entry entry) {
    if (!(entry.proposal() instanceof Proposal.Escalate escalate)) {
      return true;
    }
    Instant begins = history.begins(escalate.from());
    return escalate.tier() == tier() && begins != null && !begins.isAfter(time.at());
  }
}
