package dev.usher.judge;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.PolicySource;
import java.util.Map;
import java.util.TreeMap;

/** A judge who reads another text than Usher does. */
public final class MisledJudge {
  private MisledJudge() {}

  /** Makes one of a policy and the texts of its rule files as they are misread. */
  public static Judge of(PolicySource policy, Map<String, String> misread) {
    return Judge.of(PolicyLoader.load(policy), new TreeMap<>(misread));
  }
}
