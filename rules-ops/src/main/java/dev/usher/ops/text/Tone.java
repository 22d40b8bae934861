package dev.usher.ops.text;

/**
 * What a piece of a line is for, which a terminal may show in colour. Nothing is told by it alone.
 */
public enum Tone {
  /** Ordinary text. */
  PLAIN(""),
  /** What the eye looks for first: where something stands. */
  STRONG("1"),
  /** What surrounds the rest. */
  FAINT("2"),
  /** What must be mended. */
  ERROR("1;31"),
  /** What should be looked at. */
  WARNING("1;33"),
  /** What is worth knowing. */
  INFO("1;36"),
  /** What to do about it, and what is well. */
  ADVICE("32");

  private static final String BEGIN = "\u001B[";
  private static final String END = "\u001B[0m";

  private final String graphics;

  Tone(String graphics) {
    this.graphics = graphics;
  }

  /** Returns a text with what makes a terminal show it so. */
  String around(String text) {
    return graphics.isEmpty() || text.isEmpty() ? text : BEGIN + graphics + 'm' + text + END;
  }
}
