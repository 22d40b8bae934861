package dev.usher.internal.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Figures between two bounds.
 *
 * @param low the lowest; null if there is none
 * @param high the highest; null if there is none
 * @param step what two neighbours differ by; null if others lie between any two
 * @param whole whether they are whole numbers of the range of int
 * @param optional whether there may be none
 */
record FigureSamples(
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal step,
    boolean whole,
    boolean optional)
    implements Samples {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Whole numbers, of which there always is one. */
  static FigureSamples whole(int low, int high) {
    return new FigureSamples(
        BigDecimal.valueOf(low), BigDecimal.valueOf(high), BigDecimal.ONE, true, false);
  }

  @Override
  public List<@Nullable Object> around(Collection<Object> bounds) {
    TreeSet<BigDecimal> near = new TreeSet<>();
    for (Object bound : bounds) {
      near.add(decimal(bound));
    }
    if (low != null) {
      near.add(low);
    }
    if (high != null) {
      near.add(high);
    }
    TreeSet<BigDecimal> values = step == null ? between(near) : onGrid(near, step);
    List<@Nullable Object> samples = new ArrayList<>(values.size() + 1);
    for (BigDecimal value : values) {
      if (isAllowed(value)) {
        samples.add(whole ? (Object) value.intValueExact() : value);
      }
    }
    if (optional) {
      samples.add(null);
    }
    return samples;
  }

  private static BigDecimal decimal(Object bound) {
    return bound instanceof Integer figure ? BigDecimal.valueOf(figure) : (BigDecimal) bound;
  }

  private boolean isAllowed(BigDecimal value) {
    return (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }

  /** The figures themselves, their neighbours, and where one lies between two, those around it. */
  private static TreeSet<BigDecimal> onGrid(TreeSet<BigDecimal> near, BigDecimal step) {
    TreeSet<BigDecimal> values = new TreeSet<>();
    for (BigDecimal each : near) {
      BigDecimal floor = each.divide(step, 0, RoundingMode.FLOOR).multiply(step);
      values.add(floor.subtract(step));
      values.add(floor);
      values.add(floor.add(step));
    }
    return values;
  }

  private static TreeSet<BigDecimal> between(TreeSet<BigDecimal> near) {
    TreeSet<BigDecimal> values = new TreeSet<>(near);
    BigDecimal before = null;
    for (BigDecimal each : near) {
      values.add(before == null ? each.subtract(BigDecimal.ONE) : before.add(each).divide(TWO));
      before = each;
    }
    values.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
    return values;
  }

  @Override
  public String words() {
    if (low == null) {
      return "is any number";
    }
    String least = low.toPlainString();
    return high == null || (whole && high.intValue() == Integer.MAX_VALUE)
        ? "is " + least + " or more"
        : "is " + least + " to " + high.toPlainString();
  }
}
