package dev.usher.internal.analysis.mutation;

import dev.usher.policy.rule.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** NearFigures one step up and down. */
final class NearFigures {
  private NearFigures() {}

  /**
   * Returns the figures one step below, unless that is less than 0, and above.
   *
   * @param compared whether it stands in a condition, where decimals bear the suffix B
   */
  static List<Literal.Figure> beside(Literal.Figure figure, BigDecimal step, boolean compared) {
    List<Literal.Figure> beside = new ArrayList<>();
    BigDecimal less = figure.amount().subtract(step);
    if (less.signum() >= 0) {
      beside.add(with(figure, less, compared));
    }
    beside.add(with(figure, figure.amount().add(step), compared));
    return beside;
  }

  /** Returns the unit of an amount in a currency with that many digits, such as 0.01. */
  static BigDecimal unit(int digits) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, digits));
  }

  private static Literal.Figure with(Literal.Figure figure, BigDecimal amount, boolean compared) {
    boolean exact = figure.exact() || (compared && amount.scale() > 0);
    return new Literal.Figure(amount, exact, figure.place());
  }
}
