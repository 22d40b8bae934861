package dev.usher.internal.lint;

import dev.usher.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names differ as somebody's two spellings of one name do: by a hyphen, a plural, a
 * letter or two within a long word. Digits make names differ in earnest, as in {@code tier-2} and
 * {@code tier-3}, and so do the first letters of words, as in {@code internal} and {@code
 * external}.
 */
final class Likeness {
  private static final Pattern JOINTS = Pattern.compile("[-_ ./]+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  /** Shorter words differ in earnest by a single letter, as {@code pick} and {@code pack}. */
  private static final int REPLACED = 5;

  private static final int MISSING = 4;
  private static final int TWO_SLIPS = 7;
  private static final int PLURAL = 3;

  /**
   * How two names differ.
   *
   * @param sure nobody means both, whatever the words
   * @param one the word of the first name that differs, or all of it without hyphens; never null
   * @param other that of the other name; never null
   */
  record Variation(boolean sure, String one, String other) {}

  private Likeness() {}

  /** Returns how two names that differ are alike, or null if they are not. */
  static @Nullable Variation between(String one, String other) {
    String plainOne = one.toLowerCase(Locale.ROOT);
    String plainOther = other.toLowerCase(Locale.ROOT);
    if (!digits(plainOne).equals(digits(plainOther))) {
      return null;
    }
    List<String> words = words(plainOne);
    List<String> others = words(plainOther);
    String joined = String.join("", words);
    String otherJoined = String.join("", others);
    if (joined.isEmpty() || otherJoined.isEmpty()) {
      return null;
    } else if (joined.equals(otherJoined)) {
      return new Variation(true, joined, otherJoined);
    }
    if (words.size() != others.size()) {
      // Two slips of one kind each: a hyphen and a letter.
      boolean near =
          Math.abs(words.size() - others.size()) == 1 && Nearest.slips(joined, otherJoined, 1) == 1;
      return near ? word(joined, otherJoined) : null;
    }
    return wordByWord(words, others);
  }

  private static @Nullable Variation wordByWord(List<String> words, List<String> others) {
    Variation found = null;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(others.get(i))) {
        continue;
      }
      Variation variation = word(words.get(i), others.get(i));
      if (variation == null || found != null) {
        return null;
      }
      found = variation;
    }
    return found;
  }

  private static @Nullable Variation word(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = longer.equals(one) ? other : one;
    if (shorter.length() >= PLURAL && isPlural(longer, shorter)) {
      return new Variation(true, one, other);
    }
    int slips = Nearest.slips(one, other, 2);
    boolean begun = one.charAt(0) == other.charAt(0);
    boolean alike =
        switch (slips) {
          case 1 -> {
            boolean swapped = one.length() == other.length() && isSwapped(one, other);
            boolean long1 =
                longer.length() >= (one.length() == other.length() ? REPLACED : MISSING);
            yield swapped ? longer.length() >= MISSING : begun && long1;
          }
          case 2 -> begun && shorter.length() >= TWO_SLIPS;
          default -> false;
        };
    return alike ? new Variation(false, one, other) : null;
  }

  private static boolean isPlural(String longer, String shorter) {
    int stem = shorter.length() - 1;
    return longer.equals(shorter + "s")
        || longer.equals(shorter + "es")
        || (shorter.charAt(stem) == 'y' && longer.equals(shorter.substring(0, stem) + "ies"));
  }

  /** Whether two words of one length hold the same letters. */
  private static boolean isSwapped(String one, String other) {
    int[] sorted = one.chars().sorted().toArray();
    return Arrays.equals(sorted, other.chars().sorted().toArray());
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : JOINTS.split(name, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The figures in a name, in order. */
  private static List<String> digits(String name) {
    List<String> digits = new ArrayList<>();
    for (String each : NO_DIGITS.split(name, -1)) {
      if (!each.isEmpty()) {
        digits.add(each);
      }
    }
    return digits;
  }
}
