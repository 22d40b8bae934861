package dev.usher.internal.files;

import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.util.SortedMap;

/** Reads the files of a policy from wherever they are. */
public final class PolicyFiles {
  private PolicyFiles() {}

  /**
   * Reads the manifest, the rules and the invariants, and nothing else.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, or
   *     lies where it would be overlooked
   */
  public static RuleFiles rules(PolicySource source) {
    return PolicyPlace.of(source).rules();
  }

  /**
   * Reads the scenario files and returns their texts by their paths in the policy's folder, sorted.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, is
   *     not UTF-8, or lies where it would be overlooked
   */
  public static SortedMap<String, String> scenarios(PolicySource source) {
    return PolicyPlace.of(source).scenarios().texts();
  }
}
