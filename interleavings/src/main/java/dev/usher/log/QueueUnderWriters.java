package dev.usher.log;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two who decide at once, one gets the only place of a queue, and neither loses it. */
@JCStressTest
@Outcome(
    id = {"1, 0, 1", "0, 1, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "One of them was first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both, neither, or what was taken is not there.")
@State
public class QueueUnderWriters {
  private final LogQueue queue = new LogQueue(1);

  /** Somebody decides. */
  @Actor
  public void one(III_Result seen) {
    seen.r1 = queue.offer(Told.EVENT) ? 1 : 0;
  }

  /** Somebody else does. */
  @Actor
  public void other(III_Result seen) {
    seen.r2 = queue.offer(Told.EVENT) ? 1 : 0;
  }

  /** Looks what is there. */
  @Arbiter
  public void after(III_Result seen) {
    while (queue.poll() != null) {
      seen.r3++;
    }
  }
}
