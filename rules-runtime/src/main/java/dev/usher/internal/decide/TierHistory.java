package dev.usher.internal.decide;

import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.From;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a case's whole life: which it reaches and when, if nothing else happens. A case
 * never falls back by itself.
 *
 * <p>The history is walked from moment to moment: at each, the highest tier proposed by then is
 * taken, and reaching it may start the clocks of further proposals.
 */
final class TierHistory {
  private static final int LOWEST = 1;

  private final List<Phase> stretches;
  private final List<List<Entry>> proposals;
  private final CaseClock time;
  private final boolean waitingGoesOn;
  private final List<Escalation> steps = new ArrayList<>(2);

  /**
   * Walks the history.
   *
   * @param proposals of each stretch, in the stretches' order
   * @param waitingGoesOn whether waiting that is not over at the decision's moment never ends, or
   *     has ended then
   */
  TierHistory(
      List<Phase> stretches, List<List<Entry>> proposals, CaseClock time, boolean waitingGoesOn) {
    this.stretches = stretches;
    this.proposals = proposals;
    this.time = time;
    this.waitingGoesOn = waitingGoesOn;
    walk();
  }

  /** Returns the tier at a moment. */
  int tierAt(Instant moment) {
    return stepAt(moment).tier();
  }

  /** Returns when the tier of a moment was reached. */
  Instant reachedAt(Instant moment) {
    return stepAt(moment).at();
  }

  /** Returns the tiers reached after a moment, in order. */
  List<Escalation> after(Instant moment) {
    int first = 0;
    while (first < steps.size() && !steps.get(first).at().isAfter(moment)) {
      first++;
    }
    return steps.subList(first, steps.size());
  }

  /** Returns from when a proposal holds, or null if that moment will not come. */
  @Nullable Instant begins(@Nullable From from) {
    if (from instanceof AtTier atTier) {
      return atTier(atTier);
    }
    return time.begins((BeforeNeeded) from);
  }

  private @Nullable Instant atTier(AtTier from) {
    for (Escalation step : steps) {
      if (step.tier() == from.tier()) {
        Instant moment = time.afterWaiting(step.at(), from.span());
        return time.happens(moment) && !recedes(step, from, moment) ? moment : null;
      }
    }
    return null;
  }

  /** Returns whether waiting that goes on keeps a moment from ever coming. */
  private boolean recedes(Escalation step, AtTier from, Instant moment) {
    return waitingGoesOn
        && moment.isAfter(time.at())
        && time.keepsMoving(step.at(), from.span(), moment);
  }

  private Escalation stepAt(Instant moment) {
    int index = steps.size() - 1;
    while (index > 0 && steps.get(index).at().isAfter(moment)) {
      index--;
    }
    return steps.get(index);
  }

  private void walk() {
    int stretch = 0;
    Instant now = time.receivedAt();
    while (now != null) {
      while (stretch + 1 < stretches.size() && !stretches.get(stretch + 1).from().isAfter(now)) {
        stretch++;
      }
      settle(now, proposals.get(stretch));
      now = nextMoment(now, stretch);
    }
  }

  /**
   * Climbs as far as the proposals of a moment go; each step may start a clock that is up at once.
   */
  private void settle(Instant now, List<Entry> entries) {
    int highest = highest(now, entries);
    while (highest > current()) {
      steps.add(new Escalation(highest, now));
      highest = highest(now, entries);
    }
  }

  private int current() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).tier();
  }

  private int highest(Instant now, List<Entry> entries) {
    int highest = Math.max(LOWEST, recordedAt().isAfter(now) ? LOWEST : time.known().tier());
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Escalate escalate && escalate.tier() > highest) {
        Instant begins = begins(escalate.from());
        if (begins != null && !begins.isAfter(now)) {
          highest = escalate.tier();
        }
      }
    }
    return highest;
  }

  /** Returns from when the recorded tier counts. */
  private Instant recordedAt() {
    Instant since = time.known().tierSince();
    return since == null ? time.receivedAt() : since;
  }

  /** Returns the next moment at which the tier may change, or null if there is none. */
  private @Nullable Instant nextMoment(Instant now, int stretch) {
    Instant next = stretch + 1 < stretches.size() ? stretches.get(stretch + 1).from() : null;
    if (time.known().tier() > current()) {
      next = earlierAfter(now, recordedAt(), next);
    }
    for (Entry entry : proposals.get(stretch)) {
      if (entry.proposal() instanceof Proposal.Escalate escalate
          && escalate.from() != null
          && escalate.tier() > current()) {
        next = earlierAfter(now, begins(escalate.from()), next);
      }
    }
    return next;
  }

  private static @Nullable Instant earlierAfter(
      Instant now, @Nullable Instant moment, @Nullable Instant next) {
    if (moment == null || !moment.isAfter(now)) {
      return next;
    }
    return next == null || moment.isBefore(next) ? moment : next;
  }
}
