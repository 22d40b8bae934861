package dev.usher.ops.judge;

import dev.usher.policy.PolicySource;
import java.util.List;

/** Lets a policy's text be read by another compiler, and compares. */
public interface PolicyJudge {

  /**
   * Judges a policy.
   *
   * @param source the policy, which opens
   * @param shown contacts that somebody wrote down
   * @param generated how many generated ones come after those, 0 or more
   * @param seed which ones
   * @throws dev.usher.policy.PolicyException if the policy does not open
   */
  JudgeReport judge(PolicySource source, List<ShownContact> shown, int generated, long seed);
}
