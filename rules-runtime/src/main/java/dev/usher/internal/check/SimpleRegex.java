package dev.usher.internal.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions that a condition may use: at most 200 characters; letters, digits, {@code
 * . [ ] ( ) |} and the repetitions {@code * + ?}; no backslash ({@code [0-9]} stands for a digit,
 * {@code [.]} for a dot); at most two repetitions, none of them of a group, and at most one group.
 * So the time for a text grows with the square of its length at worst, never exponentially.
 */
final class SimpleRegex {
  private static final int LONGEST = 200;
  private static final int REPETITIONS = 2;
  private static final Pattern REPEATED_TWICE = Pattern.compile("[*+?][*+?]");
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+?]");
  private static final Pattern CLASS = Pattern.compile("\\[[^\\[\\]&]*\\]");

  private SimpleRegex() {}

  /** Says what is wrong with an expression, or nothing. */
  static @Nullable String problem(String regex) {
    if (regex.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    String outside = CLASS.matcher(regex).replaceAll("c");
    if (regex.indexOf('\\') >= 0) {
      return "holds a backslash; write [0-9] for a digit and [.] for a dot";
    }
    if (outside.matches(".*[\\[\\]{}^$].*") || outside.contains("(?")) {
      return "holds more than letters, . [ ] ( ) | * + and ?";
    }
    if (REPEATED_GROUP.matcher(outside).find() || REPEATED_TWICE.matcher(outside).find()) {
      return "repeats a group or a repetition, which can take for ever";
    }
    if (count(outside, "*+?") > REPETITIONS) {
      return "repeats more than " + REPETITIONS + " things, which can take for ever";
    }
    if (count(outside, "(") > 1) {
      return "has more than one group, which can take for ever";
    }
    try {
      Pattern.compile(regex);
      return null;
    } catch (PatternSyntaxException e) {
      return "is no regular expression: " + e.getDescription();
    }
  }

  private static long count(String text, String characters) {
    return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}
