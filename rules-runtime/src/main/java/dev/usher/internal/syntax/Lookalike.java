package dev.usher.internal.syntax;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Characters that stand for plain ones: those of East Asian keyboards, signs of mathematics,
 * letters of other scripts that nobody can tell from Latin ones.
 */
final class Lookalike {
  private static final String CYRILLIC = "аеорсухкіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԚԜ";
  private static final String AS_CYRILLIC = "aeopcyxkijshdqwABEKMHOPCTYXIJSQW";
  private static final String GREEK = "αονικρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String AS_GREEK = "aovikptuxABEZHIKMNOPTYX";

  private static final Map<Integer, String> LETTERS = letters();

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '≥', ">="),
          Map.entry((int) '⩾', ">="),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '⩽', "<="),
          Map.entry((int) '≠', "!="),
          Map.entry((int) '∧', "&&"),
          Map.entry((int) '∨', "||"),
          Map.entry((int) '¬', "!"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '、', ","),
          Map.entry((int) '،', ","),
          Map.entry((int) '。', "."),
          Map.entry((int) '؛', ";"),
          Map.entry((int) '×', "*"),
          Map.entry((int) '÷', "/"));

  private Lookalike() {}

  private static Map<Integer, String> letters() {
    String from = CYRILLIC + GREEK;
    String to = AS_CYRILLIC + AS_GREEK;
    return IntStream.range(0, from.length())
        .boxed()
        .collect(Collectors.toMap(i -> (int) from.charAt(i), i -> to.substring(i, i + 1)));
  }

  /** Returns what a character that is not plain stands for, in plain ones; null if for nothing. */
  static @Nullable String of(int c) {
    if (LETTERS.containsKey(c)) {
      return LETTERS.get(c);
    }
    if (SIGNS.containsKey(c)) {
      return SIGNS.get(c);
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION) {
      return "-";
    }
    if (Character.isDigit(c)) {
      return Integer.toString(Character.digit(c, 10));
    }
    String plain = Normalizer.normalize(Character.toString(c), Form.NFKD).replaceAll("\\p{Mn}", "");
    boolean ascii = plain.length() == 1 && plain.charAt(0) > ' ' && plain.charAt(0) <= '~';
    return ascii ? plain : null;
  }

  /** Says of a character what it is, and what it is not. */
  static String described(int c) {
    String named = RuleText.named(c);
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    boolean other =
        Character.isLetter(c)
            && script != Character.UnicodeScript.LATIN
            && script != Character.UnicodeScript.COMMON;
    if (!other) {
      return named + " is not allowed outside a text";
    }
    String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return named + " is a letter of the " + title + " script, not the Latin \"" + of(c) + '"';
  }
}
