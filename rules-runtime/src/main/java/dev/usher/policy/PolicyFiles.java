package dev.usher.policy;

/** Which of a policy's files matter, and how long they may be. */
final class PolicyFiles {
  static final String MANIFEST = "policy.yaml";
  static final String SCENARIOS = "scenarios/";

  /** The longest file that is read, in bytes. */
  static final int MAX_BYTES = 1_000_000;

  private static final String RULES = ".drl";
  private static final String SCENARIO = ".yaml";

  private PolicyFiles() {}

  /** Returns whether a path, relative to the policy's folder and with slashes, is read. */
  static boolean belongs(String path) {
    return path.equals(MANIFEST) || isRules(path) || isScenarios(path);
  }

  static boolean isRules(String path) {
    return path.endsWith(RULES) && path.indexOf('/') < 0;
  }

  static boolean isScenarios(String path) {
    return path.startsWith(SCENARIOS)
        && path.endsWith(SCENARIO)
        && path.indexOf('/', SCENARIOS.length()) < 0;
  }
}
