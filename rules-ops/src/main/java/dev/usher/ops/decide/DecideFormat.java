package dev.usher.ops.decide;

import java.util.Locale;

/** The form in which decisions come out. */
public enum DecideFormat {
  /** For people. */
  TEXT,
  /** For programs: one line of JSON each. */
  JSON,
  /** For spreadsheets: one record each, as RFC 4180 has it. */
  CSV;

  /**
   * Returns the format of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static DecideFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "csv" -> CSV;
      default ->
          throw new IllegalArgumentException("\"" + name + "\": text, json or csv is allowed");
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
