package dev.usher.internal.names;

import dev.usher.model.internal.HiddenCharacters;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The form of names that people make up freely, such as a rule's or a scenario's: one line, every
 * character of which a reader sees, so that no two names look alike and none looks like several
 * lines of output.
 */
public final class FreeName {
  /** Text of lower characters alone is in composed form. */
  private static final char FIRST_MARK = '\u0300';

  private FreeName() {}

  /**
   * Says what keeps a text from being a name, to go on a sentence about it with, such as {@code is
   * blank}; nothing if it may be one.
   */
  public static Optional<String> objectionTo(String text) {
    if (text.isBlank()) {
      return Optional.of("is blank");
    }
    OptionalInt hidden = HiddenCharacters.firstThatMayNotName(text);
    if (hidden.isPresent()) {
      return Optional.of(holds(hidden.getAsInt()));
    }
    if (!isComposed(text)) {
      return Optional.of(
          "is not in the composed form of Unicode (NFC), so it would equal no name that is");
    }
    return Optional.empty();
  }

  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  private static String holds(int codePoint) {
    return switch (codePoint) {
      case '\t' -> "holds a tab";
      case '\n', '\r' -> "holds a line break";
      default -> String.format("holds U+%04X, which a reader cannot see", codePoint);
    };
  }
}
