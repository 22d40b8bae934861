package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.TargetFrom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when an action holds and by when it is due, once every target has been taken. */
final class ActionMoments {
  private final CaseClock time;
  private final Milestones milestones;
  private final EarliestTargets targets;

  ActionMoments(CaseClock time, Milestones milestones, EarliestTargets targets) {
    this.time = time;
    this.milestones = milestones;
    this.targets = targets;
  }

  Instant receivedAt() {
    return time.receivedAt();
  }

  /** Returns the decision's moment. */
  Instant at() {
    return time.at();
  }

  /** Returns from when a proposal holds, as if waiting ended now, or null if it never does. */
  @Nullable Instant begins(@Nullable ActionFrom from) {
    return from instanceof TargetFrom target
        ? targets.begins(target)
        : time.begins((ContactFrom) from);
  }

  /**
   * Returns when a proposal that does not hold yet begins to if waiting goes on, or null if it does
   * not.
   */
  @Nullable Instant comes(@Nullable ActionFrom from, Instant begins) {
    return from instanceof TargetFrom target ? targets.nextBeginning(target) : begins;
  }

  /** Returns when what holds from a moment on is due, or null if it has no deadline. */
  @Nullable Instant due(Act act, Instant begins) {
    Deadline deadline = act.due();
    if (deadline instanceof Countdown countdown) {
      Instant start = countdown.anchor() == null ? begins : milestones.start(countdown);
      return start == null ? null : time.due(start, countdown);
    }
    return deadline == null ? null : targets.due(((ByTarget) deadline).metric());
  }
}
