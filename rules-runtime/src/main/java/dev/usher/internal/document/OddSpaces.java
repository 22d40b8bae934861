package dev.usher.internal.document;

import java.util.Optional;

/**
 * Spaces that look like the plain one and are none to whoever reads YAML: the no-break space, the
 * wide one of East Asian keyboards and their like.
 */
final class OddSpaces {
  private static final char NO_BREAK = '\u00A0';
  private static final char WIDE = '\u3000';

  private OddSpaces() {}

  static boolean isOne(char c) {
    return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static String message(char space) {
    String name =
        switch (space) {
          case NO_BREAK -> "a no-break space";
          case WIDE -> "a wide space";
          default -> "an unusual space";
        };
    return name + " (U+%04X) stands where a plain space must".formatted((int) space);
  }

  static final String HINT =
      "type a plain space instead; where a text is to begin or end with this one, put it in quotes";

  /** Returns the first odd space at the beginning or the end of a text without quotes. */
  static Optional<Character> around(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    return isOne(first) ? Optional.of(first) : Optional.of(last).filter(OddSpaces::isOne);
  }
}
