package dev.usher.ops.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many contacts of a hundred each tier gets, beside what the policy's manifest expects, such as
 * {@code tier 1 71 % (expected 70-80 %)}. A range or a bound that is not kept says so; a single
 * figure is nobody's bound, and only stands there to compare.
 */
public final class TierShares {
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
    String words = "tier " + tier + " " + shown(count, total);
    String wanted = expected.get(tier);
    if (wanted == null) {
      return Cell.of(words);
    }
    ExpectedShare share = new ExpectedShare(wanted);
    String broken = share.broken(count, total);
    String beside = " (expected " + share.shown();
    return broken == null
        ? Cell.of(words + beside + ")")
        : Cell.of(Tone.WARNING, words + beside + ": " + broken + ")");
  }

  /**
   * Returns a share as people read it, such as {@code 71.2 %}.
   *
   * @param whole 1 or more
   */
  public static String shown(long part, long whole) {
    BigDecimal share =
        ALL.multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal rounded = share.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    boolean tiny = share.signum() > 0 && share.compareTo(LEAST_SHOWN) < 0;
    return tiny ? "under 0.1 %" : rounded.toPlainString() + " %";
  }
}
