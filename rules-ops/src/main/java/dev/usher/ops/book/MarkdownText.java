package dev.usher.ops.book;

import dev.usher.ops.text.Printable;
import java.util.regex.Pattern;

/** Text that stands in Markdown for itself. */
final class MarkdownText {
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*\\[\\]<>|~&]");

  /** Within a word it means nothing. */
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern LIST = Pattern.compile("^([-+#=]|\\d+(?=[.)]))");

  private MarkdownText() {}

  /** Returns the text with a backslash before all that Markdown reads otherwise. */
  static String of(String text) {
    String signs = SIGNS.matcher(Printable.of(text)).replaceAll("\\\\$0");
    return UNDERSCORE.matcher(signs).replaceAll("\\\\_");
  }

  /** Returns a whole line of Markdown so that it begins no list and no heading. */
  static String asParagraph(String markdown) {
    return LIST.matcher(markdown)
        .replaceFirst(
            found ->
                Character.isDigit(found.group().charAt(0))
                    ? found.group() + "\\\\"
                    : "\\\\" + found.group());
  }

  /** Returns an address so that it ends where it ends. */
  static String target(String target) {
    return target.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("|", "%7C");
  }
}
