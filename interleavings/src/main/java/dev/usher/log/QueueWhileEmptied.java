package dev.usher.log;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A queue gives out what it took in, and has its only place again when it is empty. */
@JCStressTest
@Outcome(
    id = {"1, 1, 1", "2, 2, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "The second found the place taken, or free again.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Lost, given out twice, or a place that is lost.")
@State
public class QueueWhileEmptied {
  private final LogQueue queue = new LogQueue(1);
  private int given;

  /** Somebody decides twice. */
  @Actor
  public void one(III_Result seen) {
    seen.r1 = queue.offer(Told.EVENT) ? 1 : 0;
    seen.r1 += queue.offer(Told.EVENT) ? 1 : 0;
  }

  /** The log empties the queue. */
  @Actor
  public void log() {
    given += queue.poll() == null ? 0 : 1;
  }

  /** Looks what is left, and whether there is room. */
  @Arbiter
  public void after(III_Result seen) {
    while (queue.poll() != null) {
      given++;
    }
    seen.r2 = given;
    seen.r3 = queue.offer(Told.EVENT) ? 1 : 0;
  }
}
