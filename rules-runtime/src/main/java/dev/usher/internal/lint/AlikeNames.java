package dev.usher.internal.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Pairs of names that may be alike: all of a few names, and of many those that a letter more or
 * less makes equal, so that even the names of the largest policies are gone through quickly.
 */
final class AlikeNames {
  /** So many names have half a million pairs, nearly all of which differ at first sight. */
  private static final int FEW = 1_000;

  /** Who makes up names that differ in the order of their letters alone is not followed further. */
  private static final int MOST_LOOKS = 100_000;

  /** Two slips put so many other letters in the place of as many, at most. */
  private static final int MOST_LETTERS = 4;

  /** Nobody types longer ones by hand. */
  private static final int LONGEST = 60;

  /** More names than that, which differ in one and the same letter, are no slips. */
  private static final int MOST_ALIKE = 20;

  private AlikeNames() {}

  /** Hands on each pair once, in the order of the names. */
  static void pairs(List<String> names, BiConsumer<String, String> pair) {
    List<String> looked = names.stream().filter(name -> name.length() <= LONGEST).toList();
    if (looked.size() > FEW) {
      byLetters(looked, pair);
      return;
    }
    long[] letters = looked.stream().mapToLong(AlikeNames::letters).toArray();
    int[] lengths = looked.stream().mapToInt(String::length).toArray();
    int looks = 0;
    for (int i = 1; i < letters.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Long.bitCount(letters[i] ^ letters[j]) <= MOST_LETTERS
            && Math.abs(lengths[i] - lengths[j]) <= MOST_LETTERS
            && looks++ < MOST_LOOKS) {
          pair.accept(looked.get(j), looked.get(i));
        }
      }
    }
  }

  /**
   * Which letters a name has, hyphens and case aside: a look that spares most pairs a closer one.
   */
  private static long letters(String name) {
    long letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      letters |= Character.isLetterOrDigit(c) ? 1L << (c % Long.SIZE) : 0;
    }
    return letters;
  }

  private static void byLetters(List<String> names, BiConsumer<String, String> pair) {
    Map<String, List<String>> alike = new HashMap<>();
    for (String name : names) {
      for (String shorter : without(name)) {
        alike.computeIfAbsent(shorter, letters -> new ArrayList<>()).add(name);
      }
    }
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (String name : names) {
      for (String shorter : without(name)) {
        List<String> others = alike.getOrDefault(shorter, List.of());
        if (others.size() <= MOST_ALIKE) {
          others.stream()
              .takeWhile(other -> !other.equals(name))
              .forEach(other -> pairs.add(List.of(other, name)));
        }
      }
    }
    pairs.forEach(each -> pair.accept(each.get(0), each.get(1)));
  }

  /** A name without its hyphens, and that without each of its letters. */
  private static Set<String> without(String name) {
    String plain = name.replace("-", "");
    Set<String> shorter = new LinkedHashSet<>();
    shorter.add(plain);
    for (int i = 0; i < plain.length(); i++) {
      shorter.add(plain.substring(0, i) + plain.substring(i + 1));
    }
    return shorter;
  }
}
