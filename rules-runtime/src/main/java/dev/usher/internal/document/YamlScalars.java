package dev.usher.internal.document;

import dev.usher.model.internal.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Single values as YAML writes them. */
final class YamlScalars {
  /** An amount, such as {@code 750.00 USD}, which nothing else looks like. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)? [A-Z]{3}");

  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{N}_./'+*()-]| (?! ))*");

  private static final Pattern PLAIN_OUT_OF_BRACES =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{N}_./'+*(),-]| (?! ))*");

  /** What some reader of YAML takes for something else than a text. */
  private static final Set<String> TAKEN =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final int REPLACEMENT = 0xFFFD;

  private YamlScalars() {}

  /** Returns the name of a value, in quotes where it needs them. */
  static String name(String name) {
    return text(name, true);
  }

  /**
   * Returns a text, in double quotes where it needs them.
   *
   * @param inBraces whether it stands in braces or brackets, where commas end it
   */
  static String text(String text, boolean inBraces) {
    boolean plain =
        (inBraces ? PLAIN : PLAIN_OUT_OF_BRACES).matcher(text).matches()
            && !text.endsWith(" ")
            && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
    return plain || AMOUNT.matcher(text).matches() ? text : quoted(text);
  }

  /** Returns a written text in double quotes, if it is not in them already. */
  static String inQuotes(String written) {
    return written.startsWith("\"") ? written : quoted(written);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(codePoint -> append(quoted, codePoint));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    switch (codePoint) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isUnwritable(codePoint)) {
          quoted.append((codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(codePoint));
        } else {
          quoted.appendCodePoint(codePoint);
        }
      }
    }
  }

  /** What may not be shown, and what no reader of YAML takes as it is. */
  private static boolean isUnwritable(int codePoint) {
    boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
    return noCharacter || codePoint == REPLACEMENT || HiddenCharacters.mayNotBeShown(codePoint);
  }

  /**
   * Returns the pieces of a value between which a line may end. In double quotes the end of a line
   * reads as one blank, so that a text is broken at single blanks only.
   */
  static List<String> words(String written) {
    if (!written.startsWith("\"")) {
      return List.of(written);
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 1; at < written.length() - 2; at++) {
      boolean single =
          written.charAt(at) == ' '
              && written.charAt(at - 1) != ' '
              && written.charAt(at + 1) != ' ';
      boolean within = at > 1 && written.charAt(at - 1) != '\\';
      if (single && within) {
        words.add(written.substring(start, at));
        start = at + 1;
      }
    }
    words.add(written.substring(start));
    return words;
  }
}
