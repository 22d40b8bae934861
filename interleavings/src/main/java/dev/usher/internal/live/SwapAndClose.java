package dev.usher.internal.live;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** What is closed stays closed, whatever would come into force at that moment. */
@JCStressTest
@Outcome(id = "2, 0, 0", expect = Expect.ACCEPTABLE, desc = "Exchanged, then closed.")
@Outcome(id = "-1, 0, 0", expect = Expect.ACCEPTABLE, desc = "Closed, and told so.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Something decides after closing, or a mixture does.")
@State
public class SwapAndClose {
  private final LivePolicy live = Versioned.live();

  /** Exchanges. */
  @Actor
  public void exchange(III_Result seen) {
    try {
      seen.r1 = Versioned.activate(live, 2);
    } catch (IllegalStateException closed) {
      seen.r1 = -1;
    }
  }

  /** Closes, and looks. */
  @Actor
  public void close(III_Result seen) {
    live.close();
    seen.r2 = Versioned.seen(live);
  }

  /** Looks when all is over. */
  @Arbiter
  public void after(III_Result seen) {
    seen.r3 = Versioned.seen(live);
  }
}
