package dev.usher.ops.terminal;

import java.util.Locale;

/** When output is coloured. */
public enum ColorChoice {
  /** On a terminal that shows colours, unless {@code NO_COLOR} is set. */
  AUTO,
  /** Always, in files and pipes too. */
  ALWAYS,
  /** Never. */
  NEVER;

  /**
   * Returns the choice of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static ColorChoice of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "auto" -> AUTO;
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default ->
          throw new IllegalArgumentException("\"" + name + "\": auto, always or never is allowed");
    };
  }

  /** Whether output goes out in colour. */
  boolean colours(boolean watched, Screen screen) {
    return switch (this) {
      case AUTO -> watched && screen.colours();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
