package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The letters that phrases are made of, numbered. Code points that fold to the same one are the
 * same letter; all code points of a kind that no phrase contains share the kind's number. Safe to
 * share between threads.
 */
final class Alphabet {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final int LAST_IN_PAGES = Character.MAX_VALUE;
  private static final int PAGES = (LAST_IN_PAGES + 1) >> PAGE_BITS;
  private static final int ASCII_END = 0x80;

  private final Map<Integer, Integer> letters = new HashMap<>();
  private final List<Integer> kinds =
      new ArrayList<>(List.of(CodePoints.OTHER, CodePoints.WORD, CodePoints.SPACE));
  private final int commonLetters;

  /**
   * By page the letters of its code points, empty until a text has one of them; an array is never
   * changed.
   */
  private volatile int[][] pages = new int[PAGES][0];

  private final int[] latin;

  /**
   * @param folded all that occurs in phrases, folded
   */
  Alphabet(NavigableSet<Integer> folded) {
    letters.put((int) ' ', CodePoints.SPACE);
    for (int codePoint : folded) {
      add(codePoint);
    }
    commonLetters = kinds.size() - folded.tailSet(ASCII_END).size();
    latin = page(0);
  }

  private void add(int codePoint) {
    int letter = kinds.size();
    if (letters.putIfAbsent(codePoint, letter) == null) {
      kinds.add(CodePoints.kindOf(codePoint));
    }
  }

  int letter(int codePoint) {
    return codePoint <= LAST_IN_PAGES
        ? page(codePoint >> PAGE_BITS)[codePoint & PAGE_SIZE - 1]
        : letterOf(codePoint);
  }

  private int[] page(int number) {
    int[] page = pages[number];
    return page.length == 0 ? made(number) : page;
  }

  /** Who makes another page at the same time may undo this; then it is made once more. */
  private int[] made(int number) {
    int[] page = new int[PAGE_SIZE];
    for (int i = 0; i < PAGE_SIZE; i++) {
      page[i] = letterOf((number << PAGE_BITS) + i);
    }
    int[][] more = pages.clone();
    more[number] = page;
    pages = more;
    return page;
  }

  private int letterOf(int codePoint) {
    Integer letter = letters.get(CodePoints.fold(codePoint));
    return letter == null ? CodePoints.kindOf(codePoint) : letter;
  }

  /** The letters of the first code points: what {@link #letter} says of them. */
  int[] latin() {
    return latin;
  }

  /** The kind of code points that the letter stands for, as in {@link CodePoints#kindOf}. */
  int kindOf(int letter) {
    return kinds.get(letter);
  }

  /** All letters below this number are ASCII or occur in no phrase. */
  int commonLetters() {
    return commonLetters;
  }
}
