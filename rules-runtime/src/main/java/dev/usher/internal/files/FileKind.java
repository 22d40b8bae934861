package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;

/** The kinds of a policy's files, told apart by where in the policy's folder they lie. */
enum FileKind {
  /** The manifest and the rules, which decide. */
  RULES {
    @Override
    boolean holds(String path) {
      return path.equals(RuleFiles.MANIFEST) || (path.endsWith(".drl") && path.indexOf('/') < 0);
    }

    @Override
    boolean missed(String path) {
      return !holds(path) && (path.endsWith(".drl") || path.equals("policy.yml"));
    }
  },

  /** The scenarios, which test. */
  SCENARIOS {
    @Override
    boolean holds(String path) {
      return path.startsWith(FOLDER)
          && path.endsWith(".yaml")
          && path.indexOf('/', FOLDER.length()) < 0;
    }

    @Override
    boolean missed(String path) {
      return path.startsWith(FOLDER) && path.endsWith(".yml");
    }
  };

  private static final String FOLDER = "scenarios/";

  /**
   * Returns whether a file is of this kind.
   *
   * @param path its path in the policy's folder, with slashes
   */
  abstract boolean holds(String path);

  /** Returns whether a file looks as if somebody expected it to be of this kind, and it is not. */
  abstract boolean missed(String path);

  static Diagnostic misplaced(String path) {
    return Diagnostic.ofFile(
            path.startsWith(FOLDER)
                ? DiagnosticCode.MISPLACED_SCENARIO_FILE
                : DiagnosticCode.MISPLACED_RULE_FILE,
            path,
            "would not be read")
        .hinted(
            "rules lie directly in the folder and end in .drl; the manifest is policy.yaml; scenarios"
                + " lie in scenarios/ and end in .yaml");
  }
}
