package dev.usher.ops.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that has in it what is nearest to some text. */
final class NearestPart {
  /** Nobody types more by hand, and comparing it takes long. */
  private static final int LONGEST = 100;

  private record Candidate(String name, int slips) {}

  private NearestPart() {}

  /**
   * Returns the name of which some part is the fewest slips away from the text, regardless of case;
   * of equally near ones the first. A slip is a character too many, a missing or a wrong one.
   *
   * @return nothing where no name has anything of the text in it, or the text is too long
   */
  static Optional<String> of(String text, List<String> names) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(name -> new Candidate(name, slips(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.slips() < wanted.length())
        .min(Comparator.comparingInt(Candidate::slips))
        .map(Candidate::name);
  }

  /** A part may begin and end anywhere, so that what is before and behind it costs nothing. */
  private static int slips(String wanted, String name) {
    int[] before = new int[name.length() + 1];
    for (int i = 1; i <= wanted.length(); i++) {
      int[] row = new int[name.length() + 1];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int wrong = before[j - 1] + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(wrong, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    int fewest = wanted.length();
    for (int slips : before) {
      fewest = Math.min(fewest, slips);
    }
    return fewest;
  }
}
