package dev.usher.ops.terminal;

import java.util.Locale;

/** The form of a command's output. */
public enum Format {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /**
   * Returns the format of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Format of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw new IllegalArgumentException("\"" + name + "\": text or json is allowed");
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
