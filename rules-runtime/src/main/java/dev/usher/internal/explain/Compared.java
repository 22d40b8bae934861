package dev.usher.internal.explain;

import dev.usher.internal.text.PatternSample;
import dev.usher.policy.rule.Operator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules compare one answer with: figures, each with the sides of it on which an answer differs
 * from its neighbour, and texts. Not safe to share between threads while it is added to.
 */
final class Compared {
  /** Where a value lies as seen from a figure. */
  private enum Side {
    BELOW,
    AT,
    ABOVE
  }

  private final SortedMap<BigDecimal, Set<Side>> figures = new TreeMap<>();
  private final NavigableSet<String> texts = new TreeSet<>();

  /** Returns what is compared with figures for equality. */
  static Compared of(Collection<BigDecimal> figures) {
    Compared compared = new Compared();
    figures.forEach(figure -> compared.add(Operator.EQUAL, figure));
    return compared;
  }

  /** Adds the value of a literal. */
  void add(Operator operator, Object value) {
    if (value instanceof Integer whole) {
      add(operator, BigDecimal.valueOf(whole));
    } else if (value instanceof BigDecimal figure) {
      add(operator, figure);
    } else if (value instanceof String text) {
      add(operator, text);
    }
  }

  private void add(Operator operator, String text) {
    if (operator.positive() == Operator.MATCHES) {
      PatternSample.of(text).ifPresent(texts::add);
    } else {
      texts.add(text);
    }
  }

  private void add(Operator operator, BigDecimal figure) {
    figures
        .computeIfAbsent(figure.stripTrailingZeros(), none -> EnumSet.noneOf(Side.class))
        .addAll(sides(operator.positive()));
  }

  private static Set<Side> sides(Operator operator) {
    return switch (operator) {
      case LESS, AT_LEAST -> EnumSet.of(Side.BELOW, Side.AT);
      case MORE, AT_MOST -> EnumSet.of(Side.AT, Side.ABOVE);
      case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
          EnumSet.allOf(Side.class);
    };
  }

  /** Returns the texts, and one that each expression matches, sorted. */
  Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  /** Returns the figures, sorted. */
  Set<BigDecimal> figures() {
    return Collections.unmodifiableSet(figures.keySet());
  }

  /** Returns the values between which an answer may turn, in steps of a unit, sorted. */
  NavigableSet<BigDecimal> around(BigDecimal unit) {
    NavigableSet<BigDecimal> around = new TreeSet<>();
    figures.forEach(
        (figure, sides) -> {
          BigDecimal below = figure.subtract(figure.remainder(unit));
          if (below.compareTo(figure) != 0) {
            around.add(below);
            around.add(below.add(unit));
            return;
          }
          for (Side side : sides) {
            around.add(
                switch (side) {
                  case BELOW -> figure.subtract(unit);
                  case AT -> figure;
                  case ABOVE -> figure.add(unit);
                });
          }
        });
    return around;
  }
}
