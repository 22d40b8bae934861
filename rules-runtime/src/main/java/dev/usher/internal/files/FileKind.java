package dev.usher.internal.files;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file of a policy is, told by where in the policy's folder it lies: the one judgement, for
 * folders, jars and memory alike.
 */
enum FileKind {
  /** {@code policy.yaml}. */
  MANIFEST,
  /** {@code invariants.yaml}. */
  INVARIANTS,
  /** A file of rules, directly in the folder. */
  RULES,
  /** A file of scenarios, directly in {@code scenarios}. */
  SCENARIOS,
  /** Somebody took it for the manifest, and it is not read. */
  STRAY_MANIFEST,
  /** Somebody took it for the invariants, and it is not read. */
  STRAY_INVARIANTS,
  /** Somebody took it for a file of rules, and it is not read. */
  STRAY_RULES,
  /** Somebody took it for a file of scenarios, and it is not read. */
  STRAY_SCENARIOS,
  /** Nobody's business: notes, contacts, what editors and mounts leave about. */
  OTHER;

  /** The folder that scenarios lie in. */
  static final String SCENARIOS_FOLDER = "scenarios";

  private static final String FOLDER = SCENARIOS_FOLDER + '/';
  private static final Pattern RULES_LIKE = Pattern.compile("\\.drl(\\s*|\\..*)$");
  private static final Pattern MANIFEST_LIKE = Pattern.compile("^policy\\.ya?ml(\\s*|\\..*)$");
  private static final Pattern INVARIANTS_LIKE =
      Pattern.compile("^invariants?\\.ya?ml(\\s*|\\..*)$");
  private static final Pattern SCENARIOS_LIKE = Pattern.compile("\\.ya?ml(\\s*|\\..*)$");

  /** Copies that editors, merges and installers keep beside a file. */
  private static final Pattern LEFTOVER =
      Pattern.compile("(~|\\.(sw[a-z]|tmp|temp|bak|orig|rej))$|^#.*#$");

  /**
   * Returns what a file is.
   *
   * @param path its path in the policy's folder, in {@linkplain PolicyPath#plain plain form}
   */
  static FileKind of(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (isHidden(path) || LEFTOVER.matcher(lower).find()) {
      return OTHER;
    }
    if (slash < 0 && name.equals(RuleFiles.MANIFEST)) {
      return MANIFEST;
    }
    if (slash < 0 && name.equals(RuleFiles.INVARIANTS)) {
      return INVARIANTS;
    }
    if (slash < 0 && name.endsWith(".drl")) {
      return RULES;
    }
    if (slash == FOLDER.length() - 1 && path.startsWith(FOLDER) && name.endsWith(".yaml")) {
      return SCENARIOS;
    }
    return stray(path, lower);
  }

  private static FileKind stray(String path, String lower) {
    if (RULES_LIKE.matcher(lower).find()) {
      return STRAY_RULES;
    }
    if (liesInScenarios(path)) {
      return SCENARIOS_LIKE.matcher(lower).find() ? STRAY_SCENARIOS : OTHER;
    }
    if (MANIFEST_LIKE.matcher(lower).find()) {
      return STRAY_MANIFEST;
    }
    return INVARIANTS_LIKE.matcher(lower).find() ? STRAY_INVARIANTS : OTHER;
  }

  /** Returns whether a file lies among the scenarios, where it bears on no decision. */
  static boolean liesInScenarios(String path) {
    return path.regionMatches(true, 0, FOLDER, 0, FOLDER.length());
  }

  /** Returns whether a name of the path begins with a dot: no policy file's does. */
  static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /** Returns whether it concerns who asks for the scenarios, and not who opens the policy. */
  boolean isOfScenarios() {
    return this == SCENARIOS || this == STRAY_SCENARIOS;
  }

  /** Returns whether it is read. */
  boolean isRead() {
    return this == MANIFEST || this == INVARIANTS || this == RULES || this == SCENARIOS;
  }
}
