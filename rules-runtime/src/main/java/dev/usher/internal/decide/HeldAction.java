package dev.usher.internal.decide;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action as it holds at a moment: what those say of it together whose proposals have begun by
 * then. It has begun with the first of them; of their deadlines the earliest holds, and who acts is
 * settled by the greatest salience.
 */
final class HeldAction {
  private final String name;
  private final Instant receivedAt;
  private final Few<OfferedAction> begun = new Few<>();
  private final GreatestSalience<Act, String> by =
      new GreatestSalience<>(act -> requireNonNull(act.by()));
  private @Nullable Instant from;
  private @Nullable Instant due;

  HeldAction(String name, Instant receivedAt) {
    this.name = name;
    this.receivedAt = receivedAt;
  }

  void take(OfferedAction offer) {
    begun.add(offer);
    from = Moment.earlier(from, offer.begins());
    due = Moment.earlier(due, offer.due());
    // Who names nobody leaves it to others.
    if (offer.made().proposal().by() != null) {
      by.take(offer.made());
    }
  }

  /** Returns whether nobody's proposal has begun. */
  boolean isEmpty() {
    return begun.isEmpty();
  }

  /** Returns what a decision shows of it: who acts is left open where that is in conflict. */
  Action shown() {
    Instant later = from == null || from.equals(receivedAt) ? null : from;
    return Action.builder(name).by(by.settled()).due(due).from(later).build();
  }

  /** Adds the conflict over who acts, if there is one. */
  void addConflict(Few<Conflict> conflicts) {
    by.addConflict("actions." + name + ".by", conflicts);
  }

  /** Returns whether a decision shows the same of both. */
  boolean looksLike(HeldAction other) {
    return isEmpty() == other.isEmpty()
        && Objects.equals(from, other.from)
        && Objects.equals(due, other.due)
        && Objects.equals(by.settled(), other.by.settled())
        && conflicts().equals(other.conflicts());
  }

  private List<Conflict> conflicts() {
    Few<Conflict> conflicts = new Few<>();
    addConflict(conflicts);
    return conflicts.listed();
  }

  /** Returns what has become of a proposal that has begun. */
  Outcome outcome(OfferedAction offer) {
    MadeProposal<Act> made = offer.made();
    Outcome acts = made.proposal().by() == null ? Outcome.followed() : by.outcome(made);
    // Who names no deadline leaves that to others too.
    if (offer.due() == null || offer.due().equals(due)) {
      return acts;
    }
    List<Source> outdoneBy = earliest();
    if (acts.state() == ReasonState.OUTDONE) {
      outdoneBy.addAll(acts.outdoneBy());
    }
    // A conflict over who acts is told among the decision's conflicts: those who are part of it
    // have not outdone the deadline.
    return Outcome.outdone(outdoneBy);
  }

  private List<Source> earliest() {
    List<Source> winners = new ArrayList<>(1);
    for (int i = 0; i < begun.size(); i++) {
      OfferedAction offer = begun.get(i);
      if (offer.due() != null && offer.due().equals(due)) {
        winners.add(offer.made().source());
      }
    }
    return winners;
  }

  /** Returns all whose proposals have begun. */
  List<Source> sources() {
    return begun.listed(offer -> offer.made().source());
  }
}
