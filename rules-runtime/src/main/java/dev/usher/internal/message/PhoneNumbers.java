package dev.usher.internal.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the numbers of phones from other digits: by the {@code +} or {@code 00} before them, by a
 * word such as {@code tel} before them, or by the way in which they are grouped. What looks like a
 * date, or hangs on letters as the number of a case does, is none.
 */
final class PhoneNumbers {
  static final int FEWEST = 7;
  private static final int FEWEST_NAMED = 6;
  private static final int FEWEST_GROUPED = 9;
  private static final int FEWEST_ABROAD = 11;
  private static final int MOST = 15;
  private static final int MOST_AT_HOME = 12;

  /** With the 00 before it. */
  private static final int MOST_ABROAD = MOST + 2;

  /** Chinese mobile numbers, from 13 to 19. */
  private static final int CHINESE = 11;

  static final int LONGEST_GROUP = 5;

  /** How far before a number a word may stand that says so. */
  private static final int NEAR = 24;

  /** Words that say so, and words that others which say so begin with. */
  private static final Set<String> WORDS = Set.of("tel", "cell", "call", "ring", "dial", "sms");

  private static final List<String> BEGINNINGS =
      List.of(
          "phone",
          "telephon",
          "telefon",
          "telef\u00F3n",
          "t\u00E9l\u00E9phon",
          "mobil",
          "m\u00F3vil",
          "movil",
          "handy",
          "whatsapp",
          "fax",
          "\u0442\u0435\u043B");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final List<String> ENDS = List.of("phone", "mobile", "telefon");

  /** In scripts without spaces between words, anywhere. */
  private static final List<String> PARTS =
      List.of(
          "\uC804\uD654",
          "\uC5F0\uB77D\uCC98",
          "\uD734\uB300\uD3F0",
          "\uD578\uB4DC\uD3F0",
          "\u96FB\u8A71",
          "\u643A\u5E2F",
          "\u7535\u8BDD",
          "\u624B\u673A",
          "wa.me/");

  private PhoneNumbers() {}

  /** Whether a run of digits is one. */
  static boolean is(DigitRun run) {
    int digits = run.digits();
    if (digits < FEWEST_NAMED || run.isDate()) {
      return false;
    }
    if (isNamed(before(run))) {
      return true;
    }
    if (run.text().subSequence(start(run), run.start()).indexOf('+') >= 0) {
      return digits >= FEWEST;
    }
    if (hangsOnOthers(run) || run.beginsWithDate() || beginsWithYear(run) || digits > MOST_ABROAD) {
      return false;
    }
    boolean grouped = run.groups().size() > 1;
    if (run.beginsWith("00")) {
      return digits >= (grouped ? FEWEST_GROUPED : FEWEST_ABROAD);
    }
    if (run.beginsWith("0") && digits >= FEWEST_GROUPED && digits <= MOST_AT_HOME) {
      return grouped || digits == CHINESE || digits == CHINESE - 1;
    }
    return grouped ? isGroupedLikeOne(run) : digits == CHINESE && isChineseMobile(run);
  }

  private static boolean isGroupedLikeOne(DigitRun run) {
    List<Integer> groups = run.groups();
    int digits = run.digits();
    return groups.size() >= 3
        && digits >= FEWEST_GROUPED
        && digits <= MOST
        && groups.subList(1, groups.size()).stream().allMatch(n -> n > 1 && n <= LONGEST_GROUP)
        && groups.get(0) <= LONGEST_GROUP;
  }

  private static boolean isChineseMobile(DigitRun run) {
    return Set.of("13", "14", "15", "16", "17", "18", "19").stream().anyMatch(run::beginsWith);
  }

  /** Whether it begins as what is numbered by the year does. */
  static boolean beginsWithYear(DigitRun run) {
    return run.groups().get(0) == 4 && (run.beginsWith("19") || run.beginsWith("20"));
  }

  /** Returns where the number begins, with the sign and the bracket that may stand before it. */
  static int start(DigitRun run) {
    int at = run.start();
    while (at > 0 && "(+ ".indexOf(run.text().charAt(at - 1)) >= 0) {
      at--;
    }
    while (run.text().charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Whether it is part of something else: of a name, or of a time of day. */
  static boolean hangsOnOthers(DigitRun run) {
    int before = run.start() - 1;
    char sign = before < 0 ? ' ' : run.text().charAt(before);
    boolean joined = "-_#/".indexOf(sign) >= 0;
    return run.text().isLatin(joined ? before - 1 : before)
        || run.text().isLatin(run.end())
        || (sign == ':' && run.text().isDigit(before - 1));
  }

  private static String before(DigitRun run) {
    int from = run.start();
    while (from > 0 && run.start() - from < NEAR && !run.text().isDigit(from - 1)) {
      from--;
    }
    return run.text().subSequence(from, run.start());
  }

  private static boolean isNamed(String before) {
    if (before.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    String lower = before.toLowerCase(Locale.ROOT);
    return PARTS.stream().anyMatch(lower::contains)
        || NO_LETTERS.splitAsStream(lower).anyMatch(PhoneNumbers::isWordForOne);
  }

  private static boolean isWordForOne(String word) {
    return WORDS.contains(word)
        || BEGINNINGS.stream().anyMatch(word::startsWith)
        || ENDS.stream().anyMatch(word::endsWith);
  }
}
