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

  /** Returns whether a path is read, or looks as if somebody expected it to be. */
  static boolean concerns(String path) {
    return belongs(path)
        || path.endsWith(RULES)
        || path.equals("policy.yml")
        || (path.startsWith(SCENARIOS) && path.endsWith(".yml"));
  }

  static Problem misplaced(String path) {
    return new Problem(
        path,
        0,
        0,
        "would not be read",
        "rules lie directly in the folder and end in .drl; the manifest is policy.yaml; scenarios"
            + " lie in scenarios/ and end in .yaml");
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
