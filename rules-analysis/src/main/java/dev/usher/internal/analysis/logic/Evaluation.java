package dev.usher.internal.analysis.logic;

import java.util.Arrays;

/**
 * Says of one cell which terms hold. What has been worked out for a term is kept, so that many
 * terms of one maker may be asked for. Not safe to share between threads.
 */
public final class Evaluation {
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Combination cell;
  private byte[] known = new byte[256];

  /** Starts with nothing known. */
  public Evaluation(Combination cell) {
    this.cell = cell;
  }

  /** Returns whether a term holds. */
  public boolean holds(Term term) {
    if (term.number() >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, term.number() + 1));
    }
    byte answer = known[term.number()];
    if (answer == 0) {
      answer = worked(term) ? YES : NO;
      known[term.number()] = answer;
    }
    return answer == YES;
  }

  private boolean worked(Term term) {
    if (term instanceof Term.In in) {
      return in.has(cell.of(in.dimension()));
    } else if (term instanceof Term.Negated opposite) {
      return !holds(opposite.part());
    } else if (term instanceof Term.Compound joined) {
      for (Term part : joined.parts()) {
        if (holds(part) != joined.every()) {
          return !joined.every();
        }
      }
      return joined.every();
    }
    return term.isTrue();
  }
}
