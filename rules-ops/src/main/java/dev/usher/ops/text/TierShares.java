package dev.usher.ops.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts of a hundred each tier gets, beside what the policy's manifest expects, such as
 * {@code tier 1 71 % (expected 70-80 %)}. A range or a bound that is not kept says so; a single
 * figure is nobody's bound, and only stands there to compare.
 */
public final class TierShares {
  private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)([0-9.]+)%");
  private static final Pattern RANGE = Pattern.compile("([0-9.]+)-([0-9.]+)%");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.1");

  /** Enough to compare exactly with what a manifest may say. */
  private static final int DIGITS = 10;

  private final Map<Integer, Long> counts;
  private final Map<Integer, String> expected;
  private final long total;

  private TierShares(Map<Integer, Long> counts, Map<Integer, String> expected) {
    this.counts = counts;
    this.expected = expected;
    this.total = counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns a phrase for each tier that has contacts or is expected to, the lowest first.
   *
   * @param counts how many contacts each tier has; where nobody has any there are no phrases
   * @param expected the manifest's shares, as written
   */
  public static List<Cell> phrases(Map<Integer, Long> counts, Map<Integer, String> expected) {
    TierShares shares = new TierShares(counts, expected);
    return shares.total == 0 ? List.of() : shares.phrases();
  }

  private List<Cell> phrases() {
    TreeMap<Integer, Long> all = new TreeMap<>(counts);
    expected.keySet().forEach(tier -> all.putIfAbsent(tier, 0L));
    List<Cell> phrases = new ArrayList<>();
    all.forEach((tier, count) -> phrases.add(phrase(tier, count)));
    return phrases;
  }

  private Cell phrase(int tier, long count) {
    BigDecimal share = ALL.multiply(BigDecimal.valueOf(count));
    BigDecimal exact = share.divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.HALF_EVEN);
    String words = "tier " + tier + " " + shown(exact);
    String wanted = expected.get(tier);
    if (wanted == null) {
      return Cell.of(words);
    }
    String broken = broken(exact, wanted);
    String beside = " (expected " + wanted.replace("%", " %");
    return broken == null
        ? Cell.of(words + beside + ")")
        : Cell.of(Tone.WARNING, words + beside + ": " + broken + ")");
  }

  private static String shown(BigDecimal share) {
    BigDecimal rounded = share.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    boolean tiny = share.signum() > 0 && share.compareTo(LEAST_SHOWN) < 0;
    return tiny ? "under 0.1 %" : rounded.toPlainString() + " %";
  }

  /** Returns how a share is out of what is expected, or null where it is not. */
  private static @Nullable String broken(BigDecimal share, String wanted) {
    Matcher range = RANGE.matcher(wanted);
    if (range.matches()) {
      return share.compareTo(new BigDecimal(range.group(1))) < 0
          ? "under"
          : share.compareTo(new BigDecimal(range.group(2))) > 0 ? "over" : null;
    }
    Matcher bound = BOUND.matcher(wanted);
    return bound.matches()
        ? broken(share.compareTo(new BigDecimal(bound.group(2))), bound.group(1))
        : null;
  }

  private static @Nullable String broken(int order, String bound) {
    return switch (bound) {
      case "<=" -> order > 0 ? "over" : null;
      case "<" -> order >= 0 ? "over" : null;
      case ">=" -> order < 0 ? "under" : null;
      default -> order <= 0 ? "under" : null;
    };
  }
}
