package dev.usher.internal.decide;

import dev.usher.model.Severity;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The merge of severities: at each moment the highest of those that have begun by then. */
final class HighestSeverity {
  /** A severity that somebody proposes, and from when. */
  private record Level(Proposer by, Severity severity, Instant begins) {}

  private final List<Level> proposals = new ArrayList<>(2);

  void take(Proposer by, Severity severity, Instant begins) {
    proposals.add(new Level(by, severity, begins));
  }

  Severity at(Instant moment) {
    Severity highest = Severity.NORMAL;
    for (Level level : proposals) {
      // Of two equal levels either may stand.
      if (!level.begins.isAfter(moment) && level.severity.compareTo(highest) > 0) {
        highest = level.severity;
      }
    }
    return highest;
  }

  /** Returns what has become of a proposal by a moment. */
  Outcome outcome(Severity severity, Instant begins, Instant at) {
    Severity highest = at(at);
    boolean begun = !begins.isAfter(at);
    if (begun && severity == highest) {
      return Outcome.followed();
    }
    // What begins later and goes beyond what holds now is not outdone: its time is still to come.
    return severity.compareTo(highest) > 0
        ? Outcome.toCome()
        : Outcome.outdone(holders(highest, at));
  }

  private List<Source> holders(Severity highest, Instant at) {
    List<Source> holders = new ArrayList<>();
    for (Level level : proposals) {
      if (level.severity == highest && !level.begins.isAfter(at)) {
        holders.add(level.by.source());
      }
    }
    return holders;
  }
}
