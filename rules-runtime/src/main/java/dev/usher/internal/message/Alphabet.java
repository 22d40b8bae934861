package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The letters that phrases are made of, numbered. Code points that fold to the same one are the
 * same letter; all code points of a kind that no phrase contains share the kind's number.
 */
final class Alphabet {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final int LAST_IN_PAGES = Character.MAX_VALUE;
  private static final int ASCII_END = 0x80;

  /** The letters of an alphabet without any: each code point's kind. */
  private static final int[][] KINDS = new int[(LAST_IN_PAGES + 1) >> PAGE_BITS][];

  /** The other code points that fold to one. */
  private static final Map<Integer, List<Integer>> VARIANTS =
      IntStream.rangeClosed(0, LAST_IN_PAGES)
          .filter(codePoint -> CodePoints.fold(codePoint) != codePoint)
          .boxed()
          .collect(Collectors.groupingBy(CodePoints::fold));

  static {
    for (int page = 0; page < KINDS.length; page++) {
      int start = page << PAGE_BITS;
      KINDS[page] = IntStream.range(start, start + PAGE_SIZE).map(CodePoints::kindOf).toArray();
      if (page > 0 && Arrays.equals(KINDS[page], KINDS[page - 1])) {
        KINDS[page] = KINDS[page - 1];
      }
    }
  }

  private final Map<Integer, Integer> letters = new HashMap<>();
  private final List<Integer> kinds =
      new ArrayList<>(List.of(CodePoints.OTHER, CodePoints.WORD, CodePoints.SPACE));
  private final int[][] pages = KINDS.clone();
  private final int commonLetters;

  /**
   * @param folded all that occurs in phrases, folded
   */
  Alphabet(NavigableSet<Integer> folded) {
    letters.put((int) ' ', CodePoints.SPACE);
    folded.forEach(this::add);
    commonLetters = kinds.size() - (int) folded.stream().filter(c -> c >= ASCII_END).count();
  }

  private void add(int codePoint) {
    int letter = kinds.size();
    if (letters.putIfAbsent(codePoint, letter) == null) {
      kinds.add(CodePoints.kindOf(codePoint));
      enter(codePoint, letter);
      VARIANTS.getOrDefault(codePoint, List.of()).forEach(variant -> enter(variant, letter));
    }
  }

  private void enter(int codePoint, int letter) {
    if (codePoint <= LAST_IN_PAGES) {
      int page = codePoint >> PAGE_BITS;
      if (pages[page] == KINDS[page]) {
        pages[page] = KINDS[page].clone();
      }
      pages[page][codePoint & PAGE_SIZE - 1] = letter;
    }
  }

  int letter(int codePoint) {
    return codePoint <= LAST_IN_PAGES
        ? pages[codePoint >> PAGE_BITS][codePoint & PAGE_SIZE - 1]
        : letterOutsidePages(codePoint);
  }

  private int letterOutsidePages(int codePoint) {
    Integer letter = letters.get(CodePoints.fold(codePoint));
    return letter == null ? CodePoints.kindOf(codePoint) : letter;
  }

  /** The letters of the first code points: what {@link #letter} says of them. */
  int[] latin() {
    return pages[0];
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
