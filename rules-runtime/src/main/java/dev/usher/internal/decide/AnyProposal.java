package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Source;
import dev.usher.model.time.ContactFrom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The merge of a yes: it holds from the earliest moment that anybody proposes, and stays.
 *
 * @param <P> the kind of proposal
 */
final class AnyProposal<P extends Proposal> implements Merge<P> {
  private final CaseClock time;
  private final Function<P, @Nullable ContactFrom> from;
  private final Few<MadeProposal<P>> proposals = new Few<>();
  private @Nullable Instant since;

  /**
   * Starts with nothing.
   *
   * @param from from when a proposal holds, null for receipt
   */
  AnyProposal(CaseClock time, Function<P, @Nullable ContactFrom> from) {
    this.time = time;
    this.from = from;
  }

  @Override
  public void take(MadeProposal<P> made) {
    Instant begins = begins(made);
    if (begins != null) {
      proposals.add(made);
      since = Moment.earlier(since, begins);
    }
  }

  private @Nullable Instant begins(MadeProposal<P> made) {
    return time.begins(from.apply(made.proposal()));
  }

  /** Returns since when it holds or will hold, or null if it never does. */
  @Nullable Instant since() {
    return since;
  }

  boolean holdsAt(Instant moment) {
    return since != null && !since.isAfter(moment);
  }

  @Override
  public Outcome outcome(MadeProposal<P> made) {
    Instant begins = begins(made);
    return begins == null ? Outcome.idle() : outcome(begins).from(begins, time.receivedAt());
  }

  private Outcome outcome(Instant begins) {
    if (!begins.isAfter(time.at())) {
      return Outcome.followed();
    }
    // One that begins later adds nothing where others have already said yes.
    List<Source> earlier = new ArrayList<>(1);
    for (int i = 0; i < proposals.size(); i++) {
      MadeProposal<P> yes = proposals.get(i);
      Instant other = begins(yes);
      if (other != null && !other.isAfter(time.at())) {
        earlier.add(yes.source());
      }
    }
    return earlier.isEmpty() ? Outcome.toCome() : Outcome.outdone(earlier);
  }
}
