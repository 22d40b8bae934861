package dev.usher.internal.live;

import dev.usher.live.PolicyVersion;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A version that was compared with another than the one in force does not come into force. */
@JCStressTest
@Outcome(id = "3, [2, 3, 1]", expect = Expect.ACCEPTABLE, desc = "Exchanged, then rolled back.")
@Outcome(id = "0, [1, 2]", expect = Expect.ACCEPTABLE, desc = "Rolled back, so not exchanged.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Somebody's wish was lost.")
@State
public class SwapAndRollback {
  private final LivePolicy live = Versioned.live();
  private final PolicyVersion compared;

  /** Starts with version 2 in force, which came after 1. */
  public SwapAndRollback() {
    Versioned.activate(live, 2);
    compared = live.current();
  }

  /** Exchanges. */
  @Actor
  public void exchange(LL_Result seen) {
    PolicyVersion activated = live.activate(Versioned.of(3), compared);
    seen.r1 = activated == null ? 0 : activated.number();
  }

  /** Goes back. */
  @Actor
  public void rollback() {
    live.rollback();
  }

  /** Looks which versions there are. */
  @Arbiter
  public void after(LL_Result seen) {
    seen.r2 = live.kept().stream().map(PolicyVersion::number).toList();
  }
}
