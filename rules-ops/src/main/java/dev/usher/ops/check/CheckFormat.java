package dev.usher.ops.check;

import java.util.Locale;

/** The form in which findings come out. */
public enum CheckFormat {
  /** For people. */
  TEXT,
  /** For programs: one line of JSON. */
  JSON,
  /** For code hosts and editors: SARIF 2.1.0. */
  SARIF,
  /** For the log of a GitHub workflow, which shows them beside the lines. */
  GITHUB;

  /**
   * Returns the format of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static CheckFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "sarif" -> SARIF;
      case "github" -> GITHUB;
      default ->
          throw new IllegalArgumentException(
              "\"" + name + "\": text, json, sarif or github is allowed");
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
