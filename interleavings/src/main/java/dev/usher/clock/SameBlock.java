package dev.usher.clock;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A block that two threads ask for first is whole for both. */
@JCStressTest
@Outcome(id = "27, 27", expect = Expect.ACCEPTABLE, desc = "Both see a whole block.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Somebody sees a block that is not finished.")
@State
public class SameBlock {
  private final Blocks<int[]> blocks = new Blocks<>(SameBlock::block);

  private static int[] block(int index) {
    int[] block = new int[3];
    block[0] = index;
    block[1] = index + 2;
    block[2] = 4 * index + 1;
    return block;
  }

  private int sum() {
    int[] block = blocks.get(4);
    return block[0] + block[1] + block[2];
  }

  /** Asks. */
  @Actor
  public void one(II_Result sums) {
    sums.r1 = sum();
  }

  /** Asks. */
  @Actor
  public void other(II_Result sums) {
    sums.r2 = sum();
  }
}
