package dev.usher.internal.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contract on words, read once more and said with regular expressions: slow, but plain. */
final class RegexOracle {
  private static final Pattern SELECTORS =
      Pattern.compile("[\\x{180B}-\\x{180D}\\x{180F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  /** Only a supplementary letter in the pattern makes looking behind see whole code points. */
  private static final String WORD = "[\\p{L}\\p{Nd}\\p{M}_\uD801\uDC00]";

  private final Map<String, List<Pattern>> lists = new TreeMap<>();

  RegexOracle(Map<String, List<String>> wordsByList) {
    wordsByList.forEach(
        (name, words) -> lists.put(name, words.stream().map(RegexOracle::pattern).toList()));
  }

  Set<String> mentionedIn(String message) {
    String text = plain(message);
    Set<String> mentioned = new TreeSet<>();
    lists.forEach(
        (name, patterns) -> {
          if (patterns.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
            mentioned.add(name);
          }
        });
    return mentioned;
  }

  private static Pattern pattern(String written) {
    String word = plain(written);
    boolean open = word.endsWith("*");
    String body = open ? word.substring(0, word.length() - 1) : word;
    String spaced =
        Arrays.stream(body.split("\\p{IsWhite_Space}+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\p{IsWhite_Space}+"));
    String regex = "(?<!" + WORD + ")" + spaced + (open ? "" : "(?!" + WORD + ")");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String plain(String text) {
    String selected = SELECTORS.matcher(text).replaceAll("").replace('\u2019', '\'');
    return Normalizer.normalize(selected, Normalizer.Form.NFC);
  }
}
