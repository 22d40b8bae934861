package dev.usher.internal.analysis.logic;

import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;

/**
 * The search for a combination that a term holds of, by a solver of clauses. It gives up after so
 * many conflicts, and nothing but the term decides what comes of it. Not safe to share between
 * threads.
 */
final class Search {
  /** Literals times tries: some seconds, where all of them are looked at each time. */
  private static final int STEPS = 4_000_000;

  private final Terms terms;
  private final Clauses clauses;
  private final Work work;
  private final Conflicts conflicts;

  /** How often the solver may be asked yet whether something plainer will do. */
  private int tries;

  private boolean rough;

  /** Counts conflicts, and ends the search at a number of them, or where too much is done. */
  private static final class Conflicts implements SATHandler {
    private final int allowed;
    private final int literals;
    private final Work work;
    private int met;

    Conflicts(int allowed, int literals, Work work) {
      this.allowed = allowed;
      this.literals = literals;
      this.work = work;
    }

    @Override
    public boolean detectedConflict() {
      met++;
      work.conflict(literals);
      return !aborted();
    }

    @Override
    public boolean aborted() {
      return met > allowed || work.isDone();
    }
  }

  private Search(Terms terms, Clauses clauses, int allowed, Work work) {
    this.terms = terms;
    this.clauses = clauses;
    this.work = work;
    this.conflicts = new Conflicts(allowed, clauses.size(), work);
    this.tries = STEPS / Math.max(1, clauses.size());
  }

  /**
   * Returns whether a term can hold, and of what: of the plainest combination, dimension by
   * dimension in the given order, as far as the conflicts reach.
   *
   * @param order the dimensions' numbers, each once
   * @param literals how many the clauses may have, all together
   * @param conflicts how many the search may meet
   * @param work counts what it takes, and ends it where that is too much
   */
  static Possibility of(
      Terms terms, Term term, int[] order, int literals, int conflicts, Work work) {
    Clauses clauses;
    try {
      clauses = new Clauses(terms, term, literals);
    } catch (Clauses.TooLargeException e) {
      work.literals(literals);
      return Possibility.open("a proof takes " + e.getMessage());
    }
    work.literals(clauses.size());
    Possibility found = new Search(terms, clauses, conflicts, work).possibility(order);
    if (found.combination() != null && !new Evaluation(found.combination()).holds(term)) {
      throw new IllegalStateException("the solver's answer does not hold: " + found);
    }
    return found;
  }

  /** Returns the same, though not the plainest combination. */
  static Possibility any(Terms terms, Term term, int literals, int conflicts, Work work) {
    return of(terms, term, new int[0], literals, conflicts, work);
  }

  private Possibility possibility(int[] order) {
    Tristate answer = clauses.solver().solve(conflicts);
    return switch (answer) {
      case FALSE -> Possibility.never();
      case UNDEF ->
          conflicts.met > conflicts.allowed
              ? Possibility.open("a proof takes more than " + conflicts.allowed + " conflicts")
              : work.open();
      case TRUE -> {
        Combination found = plainest(order, clauses.solver().model().toArray());
        yield rough ? Possibility.roughly(found) : Possibility.of(found);
      }
    };
  }

  /** From what was found, moves one dimension after the other to the first class that it can. */
  private Combination plainest(int[] order, boolean[] found) {
    boolean[] model = found;
    LNGIntVector fixed = new LNGIntVector();
    for (int dimension : order) {
      int[] behind = clauses.behind(dimension);
      if (behind == null) {
        continue;
      }
      int most = block(behind, model);
      int least = 0;
      while (least < most) {
        int middle = (least + most) >>> 1;
        boolean[] lower = with(fixed, behind[middle] ^ 1);
        if (lower == null) {
          least = middle + 1;
        } else {
          model = lower;
          most = block(behind, model);
        }
      }
      if (most < behind.length) {
        fixed.push(behind[most] ^ 1);
      }
      if (most > 0) {
        fixed.push(behind[most - 1]);
      }
    }
    return combination(model);
  }

  private Combination combination(boolean[] model) {
    int[] classes = new int[terms.dimensions()];
    for (int dimension = 0; dimension < classes.length; dimension++) {
      int[] begins = clauses.begins(dimension);
      int[] behind = clauses.behind(dimension);
      if (begins != null && behind != null) {
        int block = block(behind, model);
        classes[dimension] = block == 0 ? 0 : begins[block - 1];
      }
    }
    return Combination.of(classes);
  }

  private static int block(int[] behind, boolean[] model) {
    int block = 0;
    while (block < behind.length && model[behind[block] >> 1]) {
      block++;
    }
    return block;
  }

  private boolean @Nullable [] with(LNGIntVector fixed, int literal) {
    if (tries-- <= 0) {
      rough = true;
      return null;
    }
    work.tried(clauses.size());
    LNGIntVector assumed = new LNGIntVector(fixed);
    assumed.push(literal);
    Tristate answer = clauses.solver().solve(conflicts, assumed);
    rough |= answer == Tristate.UNDEF;
    return answer == Tristate.TRUE ? clauses.solver().model().toArray() : null;
  }
}
