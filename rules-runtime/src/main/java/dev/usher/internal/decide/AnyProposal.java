package dev.usher.internal.decide;

import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of a yes: it holds from the earliest moment that anybody proposes, and stays. */
final class AnyProposal {
  /** Somebody who says yes, and from when. */
  private record Yes(Proposer by, Instant begins) {}

  private final List<Yes> proposals = new ArrayList<>(1);
  private @Nullable Instant since;

  void take(Proposer by, Instant begins) {
    proposals.add(new Yes(by, begins));
    since = Moment.earlier(since, begins);
  }

  /** Returns since when it holds or will hold, or null if it never does. */
  @Nullable Instant since() {
    return since;
  }

  boolean holdsAt(Instant moment) {
    return since != null && !since.isAfter(moment);
  }

  /** Returns what has become of a proposal by a moment. */
  Outcome outcome(Instant begins, Instant at) {
    if (!begins.isAfter(at)) {
      return Outcome.followed();
    }
    // One that begins later adds nothing where others have already said yes.
    List<Source> earlier = new ArrayList<>();
    for (Yes yes : proposals) {
      if (!yes.begins.isAfter(at)) {
        earlier.add(yes.by.source());
      }
    }
    return earlier.isEmpty() ? Outcome.toCome() : Outcome.outdone(earlier);
  }
}
