package dev.usher.ops.scenario;

import java.util.Locale;

/** The form of what came of scenarios. */
public enum TestFormat {
  /** For people. */
  TEXT,
  /** For programs: one line of JSON. */
  JSON,
  /** For build servers: JUnit's XML. */
  JUNIT;

  /**
   * Returns the format of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static TestFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "junit" -> JUNIT;
      default ->
          throw new IllegalArgumentException("\"" + name + "\": text, json or junit is allowed");
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
