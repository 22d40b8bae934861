package dev.usher.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens and comments of a text with other white space between them, and with numbered comments
 * besides. It need not be readable, as not every place may have a comment.
 *
 * @param text the text
 * @param comments the comments in it, in order
 */
record ScatteredComments(String text, List<String> comments) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\n]*\n|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"|'[^'\n]*'|[A-Za-z_$@][A-Za-z0-9_$.*]*"
              + "|-?[0-9][0-9.B]*|[=!<>]=|&&|\\|\\||\\S",
          Pattern.DOTALL);
  private static final String[] GAPS = {
    " ", " ", "  ", "\n", "\n", "\n\n", "\t ", " \r\n", "\n\n  ", " \n\n\n\n"
  };

  /**
   * Scatters comments.
   *
   * @param permille in how many of a thousand gaps a comment is put
   */
  static ScatteredComments over(String text, int permille, SplittableRandom random) {
    StringBuilder result = new StringBuilder();
    List<String> comments = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    String previous = "\n";
    while (token.find()) {
      boolean whole = previous.endsWith(".") || token.group().matches("[.;,()]");
      String space = whole ? "" : GAPS[random.nextInt(GAPS.length)];
      StringBuilder gap = new StringBuilder(space);
      while (random.nextInt(1000) < permille) {
        String comment = comment(comments.size(), random);
        comments.add(comment);
        gap.append(' ').append(comment).append(comment.startsWith("//") ? "\n" : "").append(space);
      }
      result.append(gap).append(token.group());
      if (token.group().startsWith("/*") || token.group().startsWith("//")) {
        comments.add(token.group().strip());
      }
      previous = token.group();
    }
    return new ScatteredComments(result.toString(), comments);
  }

  /** Returns the comments of a text, in order. */
  static List<String> in(String text) {
    return over(text, 0, new SplittableRandom(0)).comments();
  }

  private static String comment(int number, SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "/* " + number + " ) */";
      case 1 -> "/* " + number + "\n   end */";
      case 2 -> "// rule \"" + number + "\" when";
      case 3 -> "//" + number;
      case 4 -> "/*" + number + "*/";
      default -> "// 긴급 😀 " + number;
    };
  }
}
