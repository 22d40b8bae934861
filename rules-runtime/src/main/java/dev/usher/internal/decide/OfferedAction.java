package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal.Act;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of an action.
 *
 * @param made the proposal
 * @param begins from when it holds, as if waiting ended now; null if it never does
 * @param comes from when it holds if waiting goes on; null if it never does
 * @param due by when it is due then; null without a deadline
 */
record OfferedAction(
    MadeProposal<Act> made,
    @Nullable Instant begins,
    @Nullable Instant comes,
    @Nullable Instant due) {

  static OfferedAction of(MadeProposal<Act> made, ActionMoments moments) {
    Act act = made.proposal();
    Instant begins = moments.begins(act.from());
    if (begins == null) {
      return new OfferedAction(made, null, null, null);
    }
    Instant comes = begins.isAfter(moments.at()) ? moments.comes(act.from(), begins) : begins;
    return new OfferedAction(made, begins, comes, moments.due(act, begins));
  }

  /** Returns whether it adds nothing to an action that others propose. */
  boolean saysNothingMore() {
    return made.proposal().by() == null && due == null;
  }
}
