package dev.usher.internal.decide;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.casetime.Few;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.model.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One action, from all who propose it. Nearly always that is one rule. */
final class MergedAction {
  private final MadeProposal<Act> first;
  private List<MadeProposal<Act>> others = List.of();

  /** Who acts; null as long as one rule alone speaks of the action. */
  private @Nullable GreatestSalience<Act, String> by;

  private @Nullable Instant due;

  MergedAction(MadeProposal<Act> first) {
    this.first = first;
  }

  void take(MadeProposal<Act> made) {
    if (by == null) {
      others = new ArrayList<>(1);
      by = new GreatestSalience<>(act -> requireNonNull(act.by()));
      takeBy(by, first);
    }
    others.add(made);
    takeBy(by, made);
  }

  private static void takeBy(GreatestSalience<Act, String> by, MadeProposal<Act> made) {
    // Who names nobody leaves it to others.
    if (made.proposal().by() != null) {
      by.take(made);
    }
  }

  /**
   * Works the deadline out, once all have spoken.
   *
   * @param moment when a deadline falls due; null, if it never does
   */
  void settle(Function<@Nullable Deadline, @Nullable Instant> moment) {
    due = moment.apply(first.proposal().due());
    for (MadeProposal<Act> other : others) {
      Instant offered = moment.apply(other.proposal().due());
      if (offered != null && (due == null || offered.isBefore(due))) {
        due = offered;
      }
    }
  }

  /** Returns whether a proposal speaks of this action. */
  boolean isProposedBy(MadeProposal<Act> made) {
    return made.proposal().name().equals(name());
  }

  String name() {
    return first.proposal().name();
  }

  /** Returns what a decision shows of it: who acts is left open where that is in conflict. */
  Action shown() {
    String who = by == null ? first.proposal().by() : by.settled();
    return Action.builder(name()).by(who).due(due).build();
  }

  /** Adds the conflict over who acts, if there is one. */
  void addConflict(Few<Conflict> conflicts) {
    if (by != null) {
      by.addConflict("actions." + name() + ".by", conflicts);
    }
  }

  Outcome outcome(MadeProposal<Act> made, Function<@Nullable Deadline, @Nullable Instant> moment) {
    if (by == null) {
      return Outcome.followed();
    }
    Outcome acts = made.proposal().by() == null ? Outcome.followed() : by.outcome(made);
    // Who names no deadline leaves that to others too.
    Instant offered = moment.apply(made.proposal().due());
    if (offered == null || offered.equals(due)) {
      return acts;
    }
    List<Source> outdoneBy = earliest(moment);
    if (acts.state() == ReasonState.OUTDONE) {
      outdoneBy.addAll(acts.outdoneBy());
    }
    // A conflict over who acts is told among the decision's conflicts: those who are part of it
    // have not outdone the deadline.
    return Outcome.outdone(outdoneBy);
  }

  private List<Source> earliest(Function<@Nullable Deadline, @Nullable Instant> moment) {
    List<Source> winners = new ArrayList<>(1);
    addIfEarliest(first, moment, winners);
    for (MadeProposal<Act> other : others) {
      addIfEarliest(other, moment, winners);
    }
    return winners;
  }

  private void addIfEarliest(
      MadeProposal<Act> made,
      Function<@Nullable Deadline, @Nullable Instant> moment,
      List<Source> winners) {
    Instant offered = moment.apply(made.proposal().due());
    if (offered != null && offered.equals(due)) {
      winners.add(made.source());
    }
  }
}
