package dev.usher.internal.bounds;

import java.util.Locale;

/**
 * How much of something a policy may hold: each figure stands here alone, and in the table of
 * {@code docs/rules.md}. What is read is counted while it is read, so that nothing larger is ever
 * held.
 */
public enum Bound {
  /** Files in a policy's folder, whoever's business they are; those of scenarios by themselves. */
  FILES_ABOUT(10_000, "files in the folder and below it, whatever they are"),
  /** Folders below a policy's folder. */
  FOLDERS_ABOUT(10_000, "folders below it"),
  /** The path of a file within the policy's folder. */
  PATH(500, "characters in the path of a file"),
  /** Rule files. */
  RULE_FILES(1_000, "rule files"),
  /** One file. */
  FILE_BYTES(1_000_000, "bytes in a file"),
  /** The manifest and all rule files. */
  POLICY_BYTES(10_000_000, "bytes in the manifest and all rule files"),
  /** Scenario files. */
  SCENARIO_FILES(1_000, "scenario files"),
  /** All scenario files. */
  SCENARIO_BYTES(20_000_000, "bytes in all scenario files");

  private final int most;
  private final String what;

  Bound(int most, String what) {
    this.most = most;
    this.what = what;
  }

  /** Returns the most that is allowed. */
  public int most() {
    return most;
  }

  /** Returns what is counted, such as {@code rule files}. */
  public String what() {
    return what;
  }

  /** Returns whether so many are too many. */
  public boolean isExceededBy(long count) {
    return count > most;
  }

  /** Returns what is allowed, such as {@code at most 1,000 rule files are allowed}. */
  public String allowed() {
    return String.format(Locale.ROOT, "at most %,d %s are allowed", most, what);
  }
}
