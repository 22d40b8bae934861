package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.DeadlineVisitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The merge of actions: the union by name. Of two deadlines of one action the earlier holds, and
 * who acts is settled by the greatest salience.
 */
final class ActionsByName implements Merge<Act> {
  private final CaseClock time;
  private final Milestones milestones;
  private final EarliestTargets targets;

  /** By name. */
  private final Few<MergedAction> actions = new Few<>();

  /** Whether two rules speak of the same action. */
  private boolean shared;

  /**
   * Starts with nothing.
   *
   * @param targets which have all been taken when the actions are asked for
   */
  ActionsByName(CaseClock time, Milestones milestones, EarliestTargets targets) {
    this.time = time;
    this.milestones = milestones;
    this.targets = targets;
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
  }

  /** Returns the index of the action that a proposal speaks of, or where it would stand. */
  private int find(MadeProposal<Act> made) {
    String name = made.proposal().name();
    return actions.firstOf(action -> action.name().compareTo(name) >= 0);
  }

  /** Works the deadlines out, once every proposal, of targets too, has been taken. */
  void settle() {
    for (int at = 0; at < actions.size(); at++) {
      actions.get(at).settle(this::due);
    }
  }

  /** Returns the actions by name. */
  List<Action> inOrder() {
    return actions.listed(MergedAction::shown);
  }

  /** Adds the conflicts over who takes an action. */
  void addConflicts(Few<Conflict> conflicts) {
    for (int at = 0; at < actions.size(); at++) {
      actions.get(at).addConflict(conflicts);
    }
  }

  @Override
  public Outcome outcome(MadeProposal<Act> made) {
    // Where each rule speaks of an action of its own, none has been outdone.
    return shared ? actions.get(find(made)).outcome(made, this::due) : Outcome.followed();
  }

  private @Nullable Instant due(@Nullable Deadline deadline) {
    return deadline == null ? null : deadline.accept(new DueMoment()).orElse(null);
  }

  /** Knows when each kind of deadline falls due; nothing, where the case has no such moment. */
  private final class DueMoment implements DeadlineVisitor<Optional<Instant>> {
    @Override
    public Optional<Instant> countdown(Countdown deadline) {
      Instant start = milestones.start(deadline);
      return start == null ? Optional.empty() : Optional.of(time.after(start, deadline.span()));
    }

    @Override
    public Optional<Instant> byTarget(ByTarget deadline) {
      return Optional.ofNullable(targets.due(deadline.metric()));
    }
  }
}
