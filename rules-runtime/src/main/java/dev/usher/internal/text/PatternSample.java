package dev.usher.internal.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text that a regular expression of a rule matches, as short as it may be: repetitions that
 * need not come do not, others come once. Rules know letters, {@code . [ ] ( ) |}, one group at
 * most, and {@code * + ?}.
 */
public final class PatternSample {
  private static final char ANY = 'x';
  private static final String OTHERS = "x0 -é中";

  private final String regex;
  private int at;

  private PatternSample(String regex) {
    this.regex = regex;
  }

  /** Returns a text that matches; nothing if none is found. */
  public static Optional<String> of(String regex) {
    String sample = new PatternSample(regex).alternative();
    return Pattern.matches(regex, sample) ? Optional.of(sample) : Optional.empty();
  }

  /** Reads alternatives to the end of the group or the text, and returns the first one's. */
  private String alternative() {
    StringBuilder sample = new StringBuilder();
    @Nullable String first = null;
    while (at < regex.length() && regex.charAt(at) != ')') {
      if (regex.charAt(at) == '|') {
        first = first == null ? sample.toString() : first;
        sample.setLength(0);
        at++;
      } else {
        String item = item();
        if (!isLeftOut()) {
          sample.append(item);
        }
      }
    }
    at++;
    return first == null ? sample.toString() : first;
  }

  private String item() {
    char c = regex.charAt(at);
    at++;
    if (c == '(') {
      return alternative();
    }
    return String.valueOf(c == '[' ? oneOf() : c == '.' ? ANY : c);
  }

  /** Reads to the end of a class, and returns a character of it. */
  private char oneOf() {
    int end = regex.indexOf(']', at + 1);
    String members = regex.substring(at, end);
    at = end + 1;
    if (members.charAt(0) != '^') {
      return members.charAt(0);
    }
    Pattern whole = Pattern.compile("[" + members + "]");
    return (char)
        OTHERS
            .chars()
            .filter(c -> whole.matcher(Character.toString(c)).matches())
            .findFirst()
            .orElse(ANY);
  }

  private boolean isLeftOut() {
    if (at == regex.length() || "*+?".indexOf(regex.charAt(at)) < 0) {
      return false;
    }
    at++;
    return regex.charAt(at - 1) != '+';
  }
}
