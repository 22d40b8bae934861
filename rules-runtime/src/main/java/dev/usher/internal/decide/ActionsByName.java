package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge of actions: the union by name. At each moment only those proposals count that have
 * begun by then: of two deadlines of one action the earlier holds, and who acts is settled by the
 * greatest salience.
 */
final class ActionsByName implements Merge<Act> {
  private final ActionMoments moments;

  /** By name. */
  private final Few<MergedAction> actions = new Few<>();

  /** Whether two rules speak of the same action. */
  private boolean shared;

  /** Whether a rule speaks of an action that may begin after receipt. */
  private boolean timed;

  /**
   * Starts with nothing.
   *
   * @param moments which are asked for once all targets have been taken
   */
  ActionsByName(ActionMoments moments) {
    this.moments = moments;
  }

  @Override
  public void take(MadeProposal<Act> made) {
    int at = find(made);
    if (at < actions.size() && actions.get(at).isProposedBy(made)) {
      actions.get(at).take(made);
      shared = true;
    } else {
      actions.add(at, new MergedAction(made));
    }
    timed |= made.proposal().from() != null;
  }

  /** Returns the index of the action that a proposal speaks of, or where it would stand. */
  private int find(MadeProposal<Act> made) {
    String name = made.proposal().name();
    return actions.firstOf(action -> action.name().compareTo(name) >= 0);
  }

  /** Works out what holds when, once every proposal, of targets too, has been taken. */
  void settle() {
    for (int at = 0; at < actions.size(); at++) {
      actions.get(at).settle(moments);
    }
  }

  /** Returns the actions that have begun by the decision's moment, by name. */
  List<Action> inOrder() {
    if (!timed) {
      return actions.listed(MergedAction::shown);
    }
    Few<Action> begun = new Few<>();
    for (int at = 0; at < actions.size(); at++) {
      if (actions.get(at).isBegun()) {
        begun.add(actions.get(at).shown());
      }
    }
    return begun.listed();
  }

  /**
   * Returns the actions that have begun or will, by name, each as it will be once every proposal of
   * it has begun that ever does.
   *
   * @param begun those that have begun by the decision's moment, as they are now
   */
  List<Action> inTheEnd(List<Action> begun) {
    if (!timed) {
      return begun;
    }
    Few<Action> all = new Few<>();
    for (int at = 0; at < actions.size(); at++) {
      Action action = actions.get(at).inTheEnd(moments);
      if (action != null) {
        all.add(action);
      }
    }
    return all.listed();
  }

  /**
   * Returns the first later moment at which an action begins or changes, if waiting goes on, or
   * null if there is none.
   */
  @Nullable Instant nextChange() {
    Instant next = null;
    for (int at = 0; timed && at < actions.size(); at++) {
      next = Moment.earlier(next, actions.get(at).nextChange(moments));
    }
    return next;
  }

  /** Adds the conflicts over who takes an action. */
  void addConflicts(Few<Conflict> conflicts) {
    for (int at = 0; at < actions.size(); at++) {
      actions.get(at).addConflict(conflicts);
    }
  }

  @Override
  public Outcome outcome(MadeProposal<Act> made) {
    // Where each rule speaks of an action of its own, from receipt on, none has been outdone.
    return shared || timed ? actions.get(find(made)).outcome(made, moments) : Outcome.followed();
  }
}
