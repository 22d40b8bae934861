package dev.usher.internal.live;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever looks twice while versions are exchanged sees whole ones, and none that is older. */
@JCStressTest
@Outcome(
    id = {"1, 1", "1, 2", "1, 3", "2, 2", "2, 3", "3, 3"},
    expect = Expect.ACCEPTABLE,
    desc = "One version after the other.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A mixture, or a step back.")
@State
public class SwapUnderReaders {
  private final LivePolicy live = Versioned.live();

  /** Exchanges twice. */
  @Actor
  public void exchange() {
    Versioned.activate(live, 2);
    Versioned.activate(live, 3);
  }

  /** Looks twice. */
  @Actor
  public void look(II_Result seen) {
    seen.r1 = Versioned.seen(live);
    seen.r2 = Versioned.seen(live);
  }
}
