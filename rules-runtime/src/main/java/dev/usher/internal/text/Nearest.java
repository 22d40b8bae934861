package dev.usher.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that somebody probably meant, for hints such as "did you mean …?". */
public final class Nearest {
  /** Longer names get no hint: nobody mistypes them by hand, and comparing them takes long. */
  private static final int LONGEST = 100;

  private record Candidate(String name, int distance) {}

  private Nearest() {}

  /**
   * The known name that is the fewest slips away from the wanted one, regardless of case. A slip is
   * a character too many, a missing one, a wrong one, or two neighbours swapped. One slip is
   * allowed for every three characters wanted, but at least one and at most three, and never so
   * many that no character would remain. Of equally near names it is the first in natural order.
   */
  public static Optional<String> to(String wanted, Collection<String> known) {
    int[] letters = letters(wanted);
    if (letters.length == 0 || letters.length > LONGEST) {
      return Optional.empty();
    }
    int most = Math.min(letters.length - 1, Math.max(1, Math.min(3, letters.length / 3)));
    return known.stream()
        .map(name -> new Candidate(name, distance(letters, letters(name), most)))
        .filter(candidate -> candidate.distance() <= most)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /**
   * Returns how many slips lead from one name to another, regardless of case, or some number above
   * {@code most} if there are more.
   */
  public static int slips(String one, String other, int most) {
    return distance(letters(one), letters(other), most);
  }

  private static int[] letters(String name) {
    return name.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).toArray();
  }

  /** The optimal string alignment distance, or some greater number than {@code most}. */
  private static int distance(int[] from, int[] to, int most) {
    if (Math.abs(from.length - to.length) > most) {
      return most + 1;
    }
    int[][] slips = new int[from.length + 1][to.length + 1];
    for (int i = 0; i <= from.length; i++) {
      for (int j = 0; j <= to.length; j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : fewest(from, to, slips, i, j);
      }
    }
    return slips[from.length][to.length];
  }

  private static int fewest(int[] from, int[] to, int[][] slips, int i, int j) {
    int wrong = slips[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
    int fewest = Math.min(wrong, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
    return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
  }
}
