package dev.usher.internal.decide;

import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Milestones;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The merge of actions: one for each name, with the earliest deadline that anybody proposed. */
final class Actions {
  private static final class Merged {
    private final SingleValue<String> by = new SingleValue<>();
    private @Nullable Instant due;
  }

  /** What a proposal comes to. */
  private record Offer(Entry entry, @Nullable Instant due, Merged merged) {}

  private final List<Offer> offers = new ArrayList<>(4);
  private final Map<String, Merged> byName = new TreeMap<>();
  private final CaseClock time;
  private final Milestones milestones;
  private final Targets targets;

  Actions(List<Entry> entries, CaseClock time, Milestones milestones, Targets targets) {
    this.time = time;
    this.milestones = milestones;
    this.targets = targets;
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Act act) {
        offers.add(merge(entry, act));
      }
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

  Reason explain(Entry entry, Proposal.Act act) {
    for (Offer offer : offers) {
      if (offer.entry.equals(entry)) {
        Merged merged = offer.merged;
        boolean inTime = offer.due == null || offer.due.equals(merged.due);
        boolean byThem = act.by() == null || merged.by.follows(entry.rule().salience(), act.by());
        return entry.reason(inTime && byThem);
      }
    }
    throw new IllegalArgumentException("no action was proposed by " + entry);
  }

  private Offer merge(Entry entry, Proposal.Act act) {
    Merged merged = byName.computeIfAbsent(act.name(), name -> new Merged());
    if (act.by() != null) {
      merged.by.propose(entry, act.by());
    }
    Instant due = due(act.due());
    if (due != null && (merged.due == null || due.isBefore(merged.due))) {
      merged.due = due;
    }
    return new Offer(entry, due, merged);
  }

  private @Nullable Instant due(@Nullable Deadline deadline) {
    if (deadline instanceof ByTarget byTarget) {
      return targets.due(byTarget.metric());
    }
    if (deadline instanceof Countdown countdown) {
      Instant start = milestones.start(countdown);
      return start == null ? null : time.after(start, countdown.span());
    }
    return null;
  }
}
