package dev.usher.internal.judge;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same tokens with other white space and other comments between them. */
final class Respacing {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\n]*\n|/\\*.*?\\*/|\"(\\\\.|[^\"\\\\])*\"|[A-Za-z_$@][A-Za-z0-9_$.]*"
              + "|-?[0-9][0-9.B]*|[=!<>]=|&&|\\|\\||\\S",
          Pattern.DOTALL);
  private static final String[] GAPS = {"", "", " ", "  ", "\n", "\t ", "\r\n", "\n\n  "};
  private static final String[] COMMENTS = {"/* c */", "// c's \"\n", " // ) end\n", "/* ; */ "};

  private Respacing() {}

  /** Returns the text with gaps, and with comments in so many of a hundred of them. */
  static String of(String text, int comments, SplittableRandom random) {
    StringBuilder result = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    String previous = ";";
    while (token.find()) {
      String gap = GAPS[random.nextInt(GAPS.length)];
      boolean words =
          isWord(previous.charAt(previous.length() - 1)) && isWord(token.group().charAt(0));
      result.append(gap.isEmpty() && words ? " " : gap);
      if (random.nextInt(100) < comments) {
        result.append(COMMENTS[random.nextInt(COMMENTS.length)]);
      }
      result.append(token.group());
      previous = token.group();
    }
    return result.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '"';
  }
}
