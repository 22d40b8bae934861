package dev.usher.internal.analysis.logic;

import java.util.Arrays;

/**
 * Says of one combination which terms hold. What has been worked out for a term is kept, so that
 * many terms of one maker may be asked for. Not safe to share between threads.
 */
public final class Evaluation {
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Combination cell;
  private byte[] known = new byte[256];

  // The terms that wait for one of their parts, each for the one after it, and for which part.
  private Term[] open = new Term[16];
  private int[] part = new int[16];
  private int depth;

  /** Starts with nothing known. */
  public Evaluation(Combination cell) {
    this.cell = cell;
  }

  /** Returns whether a term holds. */
  public boolean holds(Term term) {
    if (term.number() >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, term.number() + 1));
    }
    if (known[term.number()] == UNKNOWN) {
      begin(term);
    }
    while (depth > 0) {
      Term last = open[depth - 1];
      byte answer = answer(last);
      if (answer != UNKNOWN) {
        known[last.number()] = answer;
        depth--;
      }
    }
    return known[term.number()] == YES;
  }

  private void begin(Term term) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
      part = Arrays.copyOf(part, 2 * depth);
    }
    open[depth] = term;
    part[depth++] = 0;
  }

  /** Goes on with the last of the open terms; unknown, where one of its parts must come first. */
  private byte answer(Term term) {
    if (term instanceof Term.In in) {
      return in.has(cell.of(in.dimension())) ? YES : NO;
    } else if (term instanceof Term.Settled) {
      return term.isTrue() ? YES : NO;
    }
    boolean every = !(term instanceof Term.Compound joined) || joined.every();
    boolean flips = term instanceof Term.Negated;
    byte settles = every ? NO : YES;
    while (part[depth - 1] < term.parts().size()) {
      Term next = term.parts().get(part[depth - 1]);
      byte answer = known[next.number()];
      if (answer == UNKNOWN) {
        begin(next);
        return UNKNOWN;
      } else if (answer == settles) {
        return flips ? YES : settles;
      }
      part[depth - 1]++;
    }
    return every && !flips ? YES : NO;
  }
}
