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
  /** So many names have half a million pairs. */
  private static final int FEW = 1_000;

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
    for (int i = 1; i < looked.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(looked.get(i).length() - looked.get(j).length()) <= 3) {
          pair.accept(looked.get(j), looked.get(i));
        }
      }
    }
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
