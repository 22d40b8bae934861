package dev.usher.internal.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that formulas exclude or imply one another. Each thing asked about may take any class of
 * values beside any class of another, which is more than there can be: what is proven holds of
 * every fact. What takes too long is not proven. Not safe to share between threads.
 */
final class Logic {
  private enum Truth {
    YES,
    NO,
    OPEN
  }

  private final long[] possible;
  private final long[] all;
  private final long[] left;
  private int steps;
  private Formula.@Nullable Claim open;

  /**
   * Makes a prover.
   *
   * @param possible the classes of values, one bit each, of everything that is asked about
   * @param all these, and those of values that it may take some day
   * @param steps how many looks at a part of a formula it may take
   */
  Logic(long[] possible, long[] all, int steps) {
    this.possible = possible.clone();
    this.all = all.clone();
    this.left = all.clone();
    this.steps = steps;
  }

  /** Returns whether it is proven that the formulas never hold together. */
  boolean exclude(List<Formula> formulas) {
    return exclude(formulas, possible);
  }

  /**
   * Returns whether it is proven that one formula holds wherever the others do, also of values that
   * there may be some day.
   */
  boolean imply(List<Formula> formulas, Formula one) {
    return exclude(with(formulas, not(one)), all);
  }

  /** Returns as few of some formulas as will do to exclude another one. */
  List<Formula> excluding(List<Formula> formulas, List<Formula> others) {
    return few(formulas, others, possible);
  }

  /** Returns as few of some formulas as will do to imply another one. */
  List<Formula> implying(List<Formula> formulas, Formula one) {
    return few(formulas, List.of(not(one)), all);
  }

  private List<Formula> few(List<Formula> formulas, List<Formula> others, long[] values) {
    List<Formula> needed = new ArrayList<>(formulas);
    for (int i = 0; i < needed.size(); ) {
      Formula tried = needed.remove(i);
      List<Formula> rest = new ArrayList<>(needed);
      rest.addAll(others);
      if (!exclude(rest, values)) {
        needed.add(i++, tried);
      }
    }
    return needed;
  }

  private boolean exclude(List<Formula> formulas, long[] values) {
    System.arraycopy(values, 0, left, 0, values.length);
    return !mayHold(formulas);
  }

  private static List<Formula> with(List<Formula> formulas, Formula one) {
    List<Formula> all = new ArrayList<>(formulas);
    all.add(one);
    return all;
  }

  /** Returns a formula that says the opposite. */
  static Formula not(Formula formula) {
    return new Formula.Negation(formula.source(), formula);
  }

  private boolean mayHold(List<Formula> formulas) {
    open = null;
    Truth truth = every(formulas);
    Formula.Claim claim = open;
    if (truth != Truth.OPEN || claim == null || steps <= 0) {
      return truth != Truth.NO;
    }
    int dimension = claim.dimension();
    long was = left[dimension];
    left[dimension] = was & claim.holds();
    boolean may = mayHold(formulas);
    if (!may) {
      left[dimension] = was & ~claim.holds();
      may = mayHold(formulas);
    }
    left[dimension] = was;
    return may;
  }

  private Truth of(Formula formula) {
    steps--;
    if (formula instanceof Formula.Claim claim) {
      return of(claim);
    } else if (formula instanceof Formula.Conjunction every) {
      return every(every.parts());
    } else if (formula instanceof Formula.Disjunction some) {
      return some(some.parts());
    }
    return opposite(of(((Formula.Negation) formula).part()));
  }

  private Truth of(Formula.Claim claim) {
    long may = left[claim.dimension()];
    if ((may & claim.holds()) == 0) {
      return Truth.NO;
    } else if ((may & ~claim.holds()) == 0) {
      return Truth.YES;
    }
    if (open == null) {
      open = claim;
    }
    return Truth.OPEN;
  }

  private Truth every(List<Formula> parts) {
    Truth all = Truth.YES;
    for (Formula part : parts) {
      Truth truth = of(part);
      if (truth == Truth.NO) {
        return Truth.NO;
      } else if (truth == Truth.OPEN) {
        all = Truth.OPEN;
      }
    }
    return all;
  }

  private Truth some(List<Formula> parts) {
    Truth any = Truth.NO;
    for (Formula part : parts) {
      Truth truth = of(part);
      if (truth == Truth.YES) {
        return Truth.YES;
      } else if (truth == Truth.OPEN) {
        any = Truth.OPEN;
      }
    }
    return any;
  }

  private static Truth opposite(Truth truth) {
    return switch (truth) {
      case YES -> Truth.NO;
      case NO -> Truth.YES;
      case OPEN -> Truth.OPEN;
    };
  }
}
