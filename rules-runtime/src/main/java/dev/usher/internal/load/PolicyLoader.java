package dev.usher.internal.load;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;

/**
 * Turns a policy's files into a policy that decides, or says everything that is wrong with them.
 */
public final class PolicyLoader {
  private PolicyLoader() {}

  /**
   * Loads a policy.
   *
   * @throws PolicyException if anything is wrong with it; nothing of it is usable then
   * @throws dev.usher.policy.EnvironmentException if nothing is, but no policy could be loaded here
   */
  public static LoadedPolicy load(PolicySource source) {
    return load(PolicyFiles.rules(source));
  }

  /**
   * Loads a policy whose files have been read.
   *
   * @throws PolicyException if anything is wrong with it; nothing of it is usable then
   * @throws dev.usher.policy.EnvironmentException if nothing is, but no policy could be loaded here
   */
  public static LoadedPolicy load(RuleFiles files) {
    return load(files, KnownRules::tryOnce);
  }

  /** Loads a policy without asking first whether any could be. */
  static LoadedPolicy loadUntried(PolicySource source) {
    return load(PolicyFiles.rules(source), () -> {});
  }

  private static LoadedPolicy load(RuleFiles files, Runnable trial) {
    Policy policy = PolicyReading.of(files).policy();
    trial.run();
    return new LoadedPolicy(policy, RuleNetwork.of(policy.rules()));
  }
}
