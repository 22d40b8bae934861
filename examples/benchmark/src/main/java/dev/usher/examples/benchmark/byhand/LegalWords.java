package dev.usher.examples.benchmark.byhand;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message hints at a legal risk: the word list {@code legal-risk}, looked for by hand.
 * Variation selectors are not looked through.
 */
public final class LegalWords {
  /** Below it there is nothing that normalising would change. */
  private static final char FIRST_MARK = '\u0300';

  private LegalWords() {}

  /** Returns whether the message, if there is one, mentions a word of the list. */
  public static boolean in(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String text = normal(message);
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (!inWord && wordAt(text, at, codePoint)) {
        return true;
      }
      inWord = isPartOfWord(codePoint);
      at += Character.charCount(codePoint);
    }
    return false;
  }

  private static String normal(String message) {
    for (int at = 0; at < message.length(); at++) {
      if (message.charAt(at) >= FIRST_MARK) {
        return Normalizer.normalize(message, Normalizer.Form.NFC);
      }
    }
    return message;
  }

  private static boolean wordAt(String text, int at, int first) {
    return switch (first) {
      case 'l', 'L' ->
          begins(text, at, "lawyer")
              || begins(text, at, "lawsuit")
              || phrase(text, at, "legal", "action");
      case 'a', 'A' -> begins(text, at, "attorney");
      case 's', 'S', 'ſ' ->
          phrase(text, at, "sue", "you")
              || phrase(text, at, "sued", "")
              || phrase(text, at, "suing", "");
      case 'w', 'W' -> phrase(text, at, "will", "sue");
      case '변' -> begins(text, at, "변호사");
      case '소' -> begins(text, at, "소송");
      case '법' -> after(text, at, "법적", "조치") >= 0;
      default -> false;
    };
  }

  private static boolean begins(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  /** Whether the words stand there, and the last one ends there. */
  private static boolean phrase(String text, int at, String first, String second) {
    int end = after(text, at, first, second);
    return end >= 0 && (end == text.length() || !isPartOfWord(text.codePointAt(end)));
  }

  /** Where two words end that begin there with white space between them, or -1. */
  private static int after(String text, int at, String first, String second) {
    if (!begins(text, at, first)) {
      return -1;
    }
    int end = at + first.length();
    if (second.isEmpty()) {
      return end;
    }
    int next = end;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next > end && begins(text, next, second) ? next + second.length() : -1;
  }

  private static boolean isSpace(char character) {
    boolean control = (character >= '\t' && character <= '\r') || character == '\u0085';
    return control || Character.isSpaceChar(character);
  }

  private static boolean isPartOfWord(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }
}
