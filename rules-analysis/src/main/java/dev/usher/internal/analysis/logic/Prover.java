package dev.usher.internal.analysis.logic;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves of terms that they hold of nothing, or finds what they hold of: by {@link Diagrams} as
 * long as these stay small, then by {@link Search}, then by diagrams again, which may grow large.
 * What it says of a term hangs on nothing that it was asked before, until all questions together
 * have taken as much as they may: from there on all answers are open. Not safe to share between
 * threads.
 *
 * <p>Time and memory are bounded by how many nodes, literals and conflicts there may be; where
 * these do not suffice the answer is open.
 */
public final class Prover {
  /** How many conflicts are met at once. */
  private static final int AT_ONCE = 200;

  private final Terms terms;
  private final int[] order;
  private final Bounds bounds;
  private final Work work;
  private final BitSet tooLarge = new BitSet();
  private Diagrams diagrams;
  private int large;

  /**
   * Starts with nothing proven.
   *
   * @param terms the maker of all terms; no dimension is added from here on
   * @param about terms like those that will be asked about: what these ask about together decides
   *     in which order dimensions are told apart
   */
  public Prover(Terms terms, Collection<Term> about) {
    this(terms, about, Bounds.USUAL);
  }

  Prover(Terms terms, Collection<Term> about, Bounds bounds) {
    this(terms, about, bounds, new Work(bounds.steps()));
  }

  Prover(Terms terms, Collection<Term> about, Bounds bounds, Work work) {
    this.terms = terms;
    this.order = DimensionOrder.of(terms, about);
    this.bounds = bounds;
    this.work = work;
    this.diagrams = new Diagrams(terms, order, bounds.nodes());
  }

  /**
   * Returns a prover over the dimensions that there are by now, which may take only what this one
   * has left.
   */
  public Prover renewed(Collection<Term> about) {
    return new Prover(terms, about, bounds, work);
  }

  /** Returns whether all questions have taken some share of what they may take together. */
  public boolean hasTaken(double share) {
    return work.hasTaken(share);
  }

  /**
   * Returns whether a term can hold, and the plainest combination that it holds of: with the lowest
   * class there is in one dimension after the other. Where that takes too much it is any other one.
   *
   * @throws IllegalArgumentException if the term asks about a dimension that was added later
   */
  public Possibility possible(Term term) {
    if (terms.dimensions() != order.length) {
      throw new IllegalArgumentException("dimensions have been added: make another prover");
    }
    if (work.isDone()) {
      return work.open();
    }
    @Nullable Integer small = small(term);
    if (small != null) {
      return possibility(diagrams, small);
    }
    Possibility searched =
        Search.of(terms, term, order, bounds.literals(), bounds.conflicts(), work);
    if (searched.isFinal() || isTooLarge(term)) {
      return searched;
    }
    // What is there and what this takes would be too much together.
    diagrams = new Diagrams(terms, order, bounds.nodes());
    large++;
    @Nullable Integer found = diagram(diagrams, term);
    if (found != null) {
      return possibility(diagrams, found);
    }
    tooLarge.set(term.number());
    return searched;
  }

  /** Returns how often diagrams that may grow large have been begun, which takes long. */
  int large() {
    return large;
  }

  /**
   * Returns a combination that a term holds of, not the plainest one, where it is found at once;
   * null says nothing.
   */
  public @Nullable Combination example(Term term) {
    return work.isDone()
        ? null
        : Search.any(terms, term, bounds.literals(), AT_ONCE, work).combination();
  }

  private static Possibility possibility(Diagrams diagrams, int diagram) {
    Combination cell = diagrams.cell(diagram);
    return cell == null ? Possibility.never() : Possibility.of(cell);
  }

  private @Nullable Integer small(Term term) {
    if (diagrams.isLarge(term)) {
      return null;
    }
    if (diagrams.size() + (long) bounds.atOnce() > bounds.nodes()) {
      // What is there crowds out what comes; little of it is needed again.
      diagrams = new Diagrams(terms, order, bounds.nodes());
    }
    diagrams.allow(bounds.atOnce());
    return diagram(diagrams, term);
  }

  /** Returns a term's diagram; null, if it takes too many nodes. */
  private @Nullable Integer diagram(Diagrams diagrams, Term term) {
    int before = diagrams.size();
    try {
      return diagrams.of(term);
    } catch (Diagrams.BudgetException e) {
      return null;
    } finally {
      work.nodes(diagrams.size() - before);
    }
  }

  /** What has a part that is too large is so too. */
  private boolean isTooLarge(Term term) {
    return !tooLarge.isEmpty()
        && Cone.of(List.of(term)).stream().anyMatch(part -> tooLarge.get(part.number()));
  }

  /** Returns whether it is proven that a term holds of nothing. */
  public boolean never(Term term) {
    return possible(term).isNever();
  }

  /** Returns whether it is proven that two terms hold of the same. */
  public boolean isEqual(Term one, Term other) {
    return never(terms.differ(one, other));
  }
}
