package dev.usher.ops.book;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where comparisons cut the figures into those for which they hold and the others. */
final class FigureCuts {
  private FigureCuts() {}

  /**
   * A place between two figures.
   *
   * @param at the figure
   * @param above whether the place is right above it, and else right below
   */
  record Threshold(BigDecimal at, boolean above) implements Comparable<Threshold> {
    Threshold {
      at = at.stripTrailingZeros();
    }

    @Override
    public int compareTo(Threshold other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : Boolean.compare(above, other.above);
    }
  }

  /** Returns whether a comparison of a figure holds; null is one that is absent. */
  static boolean holds(Atom atom, @Nullable BigDecimal figure) {
    boolean positive =
        switch (atom.operator().positive()) {
          case LESS -> figure != null && figure.compareTo(only(atom)) < 0;
          case AT_MOST -> figure != null && figure.compareTo(only(atom)) <= 0;
          case MORE -> figure != null && figure.compareTo(only(atom)) > 0;
          case AT_LEAST -> figure != null && figure.compareTo(only(atom)) >= 0;
          case EQUAL, IN -> atom.literals().stream().anyMatch(each -> isSame(each, figure));
          case NOT_EQUAL, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
              throw new IllegalArgumentException(atom.operator() + " compares no figures");
        };
    return positive != atom.operator().isNegated();
  }

  private static boolean isSame(Literal literal, @Nullable BigDecimal figure) {
    return figure == null
        ? literal instanceof Literal.Absent
        : literal instanceof Literal.Figure one && one.amount().compareTo(figure) == 0;
  }

  private static BigDecimal only(Atom atom) {
    return ((Literal.Figure) atom.literals().get(0)).amount();
  }

  /** Returns the figures that a comparison names. */
  static List<BigDecimal> figures(Atom atom) {
    List<BigDecimal> figures = new ArrayList<>();
    for (Literal literal : atom.literals()) {
      if (literal instanceof Literal.Figure figure) {
        figures.add(figure.amount());
      }
    }
    return figures;
  }

  /** Returns where a comparison cuts. */
  static List<Threshold> of(Atom atom) {
    List<Threshold> cuts = new ArrayList<>();
    for (BigDecimal figure : figures(atom)) {
      switch (atom.operator().positive()) {
        case LESS, AT_LEAST -> cuts.add(new Threshold(figure, false));
        case AT_MOST, MORE -> cuts.add(new Threshold(figure, true));
        case EQUAL, IN -> {
          cuts.add(new Threshold(figure, false));
          cuts.add(new Threshold(figure, true));
        }
        case NOT_EQUAL, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
            throw new IllegalArgumentException(atom.operator() + " compares no figures");
      }
    }
    return cuts;
  }
}
