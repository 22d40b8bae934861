package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal.AtLeast;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of severities: at each moment the highest of those that have begun by then. */
final class HighestSeverity implements Merge<AtLeast> {
  /** A severity that somebody proposes, and from when; what never begins is not among them. */
  private record Level(MadeProposal<AtLeast> made, Instant begins) {
    Severity severity() {
      return made.proposal().level();
    }
  }

  private final CaseClock time;
  private final Few<Level> levels = new Few<>();
  private boolean changes;
  private @Nullable Outcome outdone;

  HighestSeverity(CaseClock time) {
    this.time = time;
  }

  @Override
  public void take(MadeProposal<AtLeast> made) {
    Instant begins = time.begins(made.proposal().from());
    if (begins != null) {
      levels.add(new Level(made, begins));
      changes |= begins.isAfter(time.receivedAt());
    }
  }

  /** Returns whether a severity begins after receipt. */
  boolean changes() {
    return changes;
  }

  /** Adds the moments after receipt at which a severity begins. */
  void addLater(Collection<Instant> moments) {
    for (int i = 0; i < levels.size(); i++) {
      Instant begins = levels.get(i).begins;
      if (begins.isAfter(time.receivedAt())) {
        moments.add(begins);
      }
    }
  }

  Severity at(Instant moment) {
    Severity highest = Severity.NORMAL;
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      // Of two equal levels either may stand.
      if (!level.begins.isAfter(moment) && level.severity().compareTo(highest) > 0) {
        highest = level.severity();
      }
    }
    return highest;
  }

  @Override
  public Outcome outcome(MadeProposal<AtLeast> made) {
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (level.made == made) {
        return outcome(level.severity(), level.begins).from(level.begins, time.receivedAt());
      }
    }
    return Outcome.idle();
  }

  private Outcome outcome(Severity severity, Instant begins) {
    Severity highest = at(time.at());
    boolean begun = !begins.isAfter(time.at());
    if (begun && severity == highest) {
      return Outcome.followed();
    }
    // What begins later and goes beyond what holds now is not outdone: its time is still to come.
    return severity.compareTo(highest) > 0 ? Outcome.toCome() : outdone(highest);
  }

  private Outcome outdone(Severity highest) {
    if (outdone == null) {
      outdone = Outcome.outdone(holders(highest));
    }
    return outdone;
  }

  private List<Source> holders(Severity highest) {
    Few<Source> holders = new Few<>();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (level.severity() == highest && !level.begins.isAfter(time.at())) {
        holders.add(level.made.source());
      }
    }
    return holders.listed();
  }
}
