package dev.usher.internal.message;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The contract on words, read once more and tried at every place of a text: slow, but plain. */
final class NaiveWords {
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "[\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
              + "\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{1BCA0}-\\x{1BCA3}"
              + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}\\x{640}\\x{FB1E}]"
              + "|[\\p{InHebrew}&&\\p{Mn}]"
              + "|[[\\p{InArabic}\\p{InArabicExtended-A}]&&\\p{Mn}&&[^\\x{653}-\\x{655}\\x{65F}]]");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[`\\x{B4}\\x{2018}\\x{2019}\\x{2BC}\\x{2032}\\x{5F3}\\x{1FFD}]");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\x{2212}\\x{207B}\\x{2796}]");
  private static final Pattern WORD_CHARACTER = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]");

  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
              + "\\p{IsMyanmar}]&&[^\\p{Nd}]]|ー");

  private record Word(List<Integer> text, boolean openBefore, boolean openAfter) {}

  private final Map<String, List<Word>> lists = new TreeMap<>();

  NaiveWords(Map<String, List<String>> wordsByList) {
    wordsByList.forEach(
        (name, words) -> lists.put(name, words.stream().map(NaiveWords::word).toList()));
  }

  private static Word word(String written) {
    String text = plain(written);
    boolean openBefore = text.startsWith("*");
    boolean openAfter = text.endsWith("*");
    String body = text.substring(openBefore ? 1 : 0, openAfter ? text.length() - 1 : text.length());
    return new Word(codePoints(body), openBefore, openAfter);
  }

  Set<String> mentionedIn(String message) {
    List<Integer> text = codePoints(plain(message));
    Set<String> mentioned = new TreeSet<>();
    lists.forEach(
        (name, words) -> {
          if (words.stream().anyMatch(word -> isIn(text, word))) {
            mentioned.add(name);
          }
        });
    return mentioned;
  }

  private static List<Integer> codePoints(String text) {
    return text.codePoints().boxed().toList();
  }

  private static boolean isIn(List<Integer> text, Word word) {
    for (int from = 0; from + word.text.size() <= text.size(); from++) {
      int to = from + word.text.size();
      if (text.subList(from, to).equals(word.text)
          && (word.openBefore || mayTurn(text, from))
          && (word.openAfter || mayTurn(text, to))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one word may end at a place and another begin. */
  private static boolean mayTurn(List<Integer> text, int at) {
    if (at == 0 || at == text.size() || !isWord(text.get(at - 1)) || !isWord(text.get(at))) {
      return true;
    }
    int base = at - 1;
    while (base > 0 && isLooseMark(text.get(base)) && isWord(text.get(base - 1))) {
      base--;
    }
    if (isUnspaced(text.get(base)) || isUnspaced(text.get(at))) {
      return true;
    }
    UnicodeScript before = script(text.get(base));
    UnicodeScript after = script(text.get(at));
    return before != UnicodeScript.COMMON && after != UnicodeScript.COMMON && before != after;
  }

  private static boolean isWord(int codePoint) {
    return WORD_CHARACTER.matcher(Character.toString(codePoint)).matches();
  }

  private static boolean isLooseMark(int codePoint) {
    return MARK.matcher(Character.toString(codePoint)).matches()
        && script(codePoint) == UnicodeScript.COMMON;
  }

  private static boolean isUnspaced(int codePoint) {
    return UNSPACED.matcher(Character.toString(codePoint)).matches();
  }

  private static UnicodeScript script(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    boolean loose = Character.isDigit(codePoint) || script == UnicodeScript.INHERITED;
    return loose ? UnicodeScript.COMMON : script;
  }

  private static String plain(String written) {
    String text = written;
    String before;
    do {
      before = text;
      text = PASSED_OVER.matcher(text).replaceAll("");
      text = APOSTROPHES.matcher(text).replaceAll("'");
      text = DASHES.matcher(text).replaceAll("-");
      text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    } while (!text.equals(before));
    do {
      before = text;
      text = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      text = text.replace('ς', 'σ').replace("i\u0307", "i");
      text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    } while (!text.equals(before));
    return text.replaceAll("\\p{IsWhite_Space}+", " ");
  }
}
