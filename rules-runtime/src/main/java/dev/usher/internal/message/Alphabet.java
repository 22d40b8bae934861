package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The letters that phrases are made of, numbered. Code points that differ in case only are the same
 * letter; all code points that no phrase contains share the letter of what they {@linkplain
 * Belonging belong} to. Safe to share between threads.
 */
final class Alphabet {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final int LAST_IN_PAGES = Character.MAX_VALUE;
  private static final int PAGES = (LAST_IN_PAGES + 1) >> PAGE_BITS;
  private static final int ASCII_END = 0x80;

  /** The letter of all that belongs to a script of which no phrase has a letter. */
  private static final int OTHER_SCRIPT = Belonging.LAST_SHARED + 1;

  private final Map<Integer, Integer> letters = new HashMap<>();

  /** By what a code point belongs to, the letter of those that no phrase contains. */
  private final Map<Integer, Integer> shared = new HashMap<>();

  /** By letter the shared one of what it belongs to. */
  private final List<Integer> belongings = new ArrayList<>();

  private final int sharedLetters;
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
    for (int letter = 0; letter <= OTHER_SCRIPT; letter++) {
      belongings.add(letter);
      shared.put(letter, letter);
    }
    shared.remove(OTHER_SCRIPT);
    for (int codePoint : folded) {
      share(Belonging.of(codePoint));
    }
    sharedLetters = belongings.size();
    letters.put((int) ' ', Belonging.SPACE);
    for (int codePoint : folded) {
      add(codePoint);
    }
    commonLetters = belongings.size() - folded.tailSet(ASCII_END).size();
    latin = page(0);
  }

  private void share(int belonging) {
    if (shared.putIfAbsent(belonging, belongings.size()) == null) {
      belongings.add(belongings.size());
    }
  }

  private void add(int codePoint) {
    int letter = belongings.size();
    if (letters.putIfAbsent(codePoint, letter) == null) {
      belongings.add(shared(codePoint));
    }
  }

  private int shared(int codePoint) {
    return shared.getOrDefault(Belonging.of(codePoint), OTHER_SCRIPT);
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
    int folded = CodePoints.isSpace(codePoint) ? ' ' : CaseFolding.one(codePoint);
    Integer letter = letters.get(folded);
    return letter == null ? shared(folded) : letter;
  }

  /** The letters of the first code points: what {@link #letter} says of them. */
  int[] latin() {
    return latin;
  }

  /** What the letter belongs to, as one of the {@link #sharedLetters}. */
  int belongingOf(int letter) {
    return belongings.get(letter);
  }

  /**
   * How many letters, the first ones, stand for what no phrase contains, one for each belonging.
   */
  int sharedLetters() {
    return sharedLetters;
  }

  /** All letters below this number are ASCII or occur in no phrase. */
  int commonLetters() {
    return commonLetters;
  }
}
