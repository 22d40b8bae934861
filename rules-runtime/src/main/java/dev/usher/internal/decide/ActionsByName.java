package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Milestones;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.DeadlineVisitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merge of actions: the union by name. Of two deadlines of one action the earlier holds, and
 * who acts is settled by the greatest salience.
 */
final class ActionsByName {
  private final CaseClock time;
  private final Milestones milestones;
  private final EarliestTargets targets;
  private final Map<String, Merged> byName = new TreeMap<>();

  /** One action, from all who propose it. */
  private static final class Merged {
    private final GreatestSalience<String> by = new GreatestSalience<>();
    private final List<Offer> offers = new ArrayList<>(1);
    private @Nullable Instant due;

    void take(Offer offer) {
      offers.add(offer);
      String by = offer.made.proposal().by();
      if (by != null) {
        this.by.take(offer.made.by(), by);
      }
      if (offer.due != null && (due == null || offer.due.isBefore(due))) {
        due = offer.due;
      }
    }

    Outcome outcome(Offer offer) {
      // Who names no deadline leaves it to others, and so for who acts.
      String by = offer.made.proposal().by();
      Outcome acts = by == null ? Outcome.followed() : this.by.outcome(offer.made.by(), by);
      if (offer.due == null || offer.due.equals(due)) {
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
      List<Source> winners = new ArrayList<>();
      for (Offer offer : offers) {
        if (offer.due != null && offer.due.equals(due)) {
          winners.add(offer.made.by().source());
        }
      }
      return winners;
    }
  }

  /** What a proposal comes to. */
  private record Offer(MadeProposal<Act> made, @Nullable Instant due) {}

  ActionsByName(
      List<MadeProposal<Act>> proposals,
      CaseClock time,
      Milestones milestones,
      EarliestTargets targets) {
    this.time = time;
    this.milestones = milestones;
    this.targets = targets;
    for (MadeProposal<Act> each : proposals) {
      byName
          .computeIfAbsent(each.proposal().name(), name -> new Merged())
          .take(new Offer(each, due(each.proposal().due())));
    }
  }

  List<Action> inOrder(Collection<Conflict> conflicts) {
    List<Action> actions = new ArrayList<>(byName.size());
    byName.forEach(
        (name, merged) -> {
          merged.by.reportConflict("actions." + name + ".by", conflicts);
          actions.add(Action.builder(name).by(merged.by.settled()).due(merged.due).build());
        });
    return actions;
  }

  /** Returns what has become of a proposal. */
  Outcome outcome(Proposer by, Act proposal) {
    MadeProposal<Act> made = new MadeProposal<>(by, proposal);
    Merged merged = byName.get(proposal.name());
    if (merged == null) {
      throw new IllegalArgumentException("no action was proposed by " + made);
    }
    return merged.outcome(new Offer(made, due(proposal.due())));
  }

  private @Nullable Instant due(@Nullable Deadline deadline) {
    return deadline == null ? null : deadline.accept(new DueMoment()).orElse(null);
  }

  /** Knows when each kind of deadline falls due; nothing, where the case has no such moment. */
  private final class DueMoment implements DeadlineVisitor<Optional<Instant>> {
    @Override
    public Optional<Instant> countdown(Countdown deadline) {
      return Optional.ofNullable(milestones.start(deadline))
          .map(start -> time.after(start, deadline.span()));
    }

    @Override
    public Optional<Instant> byTarget(ByTarget deadline) {
      return Optional.ofNullable(targets.due(deadline.metric()));
    }
  }
}
