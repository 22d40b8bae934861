package dev.usher.internal.live;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever has a version when it is closed has a whole one, and gets none later. */
@JCStressTest
@Outcome(
    id = {"1, 1", "1, 0", "0, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "Open, then closed.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Open again, or a mixture.")
@State
public class CloseUnderReaders {
  private final LivePolicy live = Versioned.live();

  /** Closes. */
  @Actor
  public void close() {
    live.close();
  }

  /** Looks twice. */
  @Actor
  public void look(II_Result seen) {
    seen.r1 = Versioned.seen(live);
    seen.r2 = Versioned.seen(live);
  }
}
