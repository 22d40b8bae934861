package dev.usher.internal.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How other languages, and people, write comparisons. */
final class ComparisonWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("is", "=="),
          Map.entry("is not", "!="),
          Map.entry("isnt", "!="),
          Map.entry("equals", "=="),
          Map.entry("equal", "=="),
          Map.entry("equal to", "=="),
          Map.entry("is equal to", "=="),
          Map.entry("eq", "=="),
          Map.entry("ne", "!="),
          Map.entry("neq", "!="),
          Map.entry("gt", ">"),
          Map.entry("more", ">"),
          Map.entry("more than", ">"),
          Map.entry("greater", ">"),
          Map.entry("greater than", ">"),
          Map.entry("above", ">"),
          Map.entry("over", ">"),
          Map.entry("is more than", ">"),
          Map.entry("is greater than", ">"),
          Map.entry("is above", ">"),
          Map.entry("is over", ">"),
          Map.entry("ge", ">="),
          Map.entry("gte", ">="),
          Map.entry("at least", ">="),
          Map.entry("is at least", ">="),
          Map.entry("lt", "<"),
          Map.entry("less", "<"),
          Map.entry("less than", "<"),
          Map.entry("below", "<"),
          Map.entry("under", "<"),
          Map.entry("is less than", "<"),
          Map.entry("is below", "<"),
          Map.entry("is under", "<"),
          Map.entry("le", "<="),
          Map.entry("lte", "<="),
          Map.entry("at most", "<="),
          Map.entry("is at most", "<="),
          Map.entry("up to", "<="),
          Map.entry("includes", "contains"),
          Map.entry("include", "contains"),
          Map.entry("contain", "contains"),
          Map.entry("containing", "contains"),
          Map.entry("has", "contains"),
          Map.entry("have", "contains"),
          Map.entry("excludes", "not contains"),
          Map.entry("does not contain", "not contains"),
          Map.entry("does not contains", "not contains"),
          Map.entry("doesnt contain", "not contains"),
          Map.entry("not contain", "not contains"),
          Map.entry("like", "matches"),
          Map.entry("startsWith", "matches"),
          Map.entry("endsWith", "matches"),
          Map.entry("starts with", "matches"),
          Map.entry("ends with", "matches"),
          Map.entry("notin", "not in"),
          Map.entry("not_in", "not in"),
          Map.entry("is in", "in"),
          Map.entry("is one of", "in"),
          Map.entry("one of", "in"),
          Map.entry("memberOf", "in"),
          Map.entry("IN", "in"),
          Map.entry("NOT IN", "not in"),
          Map.entry("CONTAINS", "contains"),
          Map.entry("MATCHES", "matches"),
          Map.entry("LIKE", "matches"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("===", "=="),
          Map.entry("====", "=="),
          Map.entry(":=", "=="),
          Map.entry("=>", ">="),
          Map.entry(">>", ">"),
          Map.entry("=<", "<="),
          Map.entry("<<", "<"),
          Map.entry("<>", "!="),
          Map.entry("><", "!="),
          Map.entry("!==", "!="),
          Map.entry("=!", "!="),
          Map.entry("=!=", "!="),
          Map.entry("~=", "matches"),
          Map.entry("=~", "matches"),
          Map.entry("<==", "<="),
          Map.entry(">==", ">="));

  private static final int MOST_WORDS = 3;

  private ComparisonWords() {}

  /** How many of the next tokens make up a comparison in words; 0 if they are none. */
  static int words(Cursor cursor) {
    StringBuilder written = new StringBuilder();
    int longest = 0;
    for (int i = 0; i < MOST_WORDS && cursor.peek(i).isName(); i++) {
      written.append(i == 0 ? "" : " ").append(cursor.peek(i).text());
      if (WORDS.containsKey(written.toString())) {
        longest = i + 1;
      }
    }
    return longest;
  }

  /** How many of the next tokens make up a comparison in signs that there is not; else 0. */
  static int signs(Cursor cursor) {
    StringBuilder written = new StringBuilder();
    int longest = 0;
    for (int i = 0; i < MOST_WORDS && cursor.peek(i).kind() == Token.Kind.SYMBOL; i++) {
      if (i > 0 && !cursor.isGlued(i)) {
        break;
      }
      written.append(cursor.peek(i).text());
      if (SIGNS.containsKey(written.toString())) {
        longest = i + 1;
      }
    }
    boolean spaced = cursor.peek().is("!") && cursor.peek(1).is("=");
    boolean apart =
        (cursor.peek().is(">") || cursor.peek().is("<"))
            && cursor.peek(1).is("=")
            && !cursor.isGlued(1);
    return spaced || apart ? 2 : longest;
  }

  /** The expression that stands for a text of such a word, with a space before it; else empty. */
  static String expression(String word, Token text) {
    if (text.kind() != Token.Kind.TEXT) {
      return "";
    }
    return switch (word) {
      case "startsWith", "starts with" -> " \"" + text.value() + ".*\"";
      case "endsWith", "ends with" -> " \".*" + text.value() + '"';
      case "like", "LIKE" -> " \"" + text.value().replace("%", ".*") + '"';
      default -> "";
    };
  }

  /** What stands for a comparison that is written otherwise; null if nothing does. */
  static @Nullable String meant(String written) {
    String sign = SIGNS.get(written);
    if (sign != null) {
      return sign;
    }
    return switch (written) {
      case "> =" -> ">=";
      case "< =" -> "<=";
      case "! =" -> "!=";
      default -> WORDS.get(written);
    };
  }
}
