package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.logic.Box;
import dev.usher.internal.analysis.logic.BoxTruth;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Covers where a term holds by boxes, none of which can be left out: each grows from the plainest
 * combination that the others leave. What no case can be may lie in them.
 */
final class Cover {
  /** With so many nobody reads where it is. */
  private static final int MOST = 24;

  private final Terms terms;
  private final Prover prover;
  private final Term where;
  private final Term outside;
  private final Term possible;
  private final BitSet dimensions;
  private final List<Box> boxes = new ArrayList<>();
  private boolean complete;

  private Cover(Terms terms, Prover prover, Term possible, Term where) {
    this.terms = terms;
    this.prover = prover;
    this.possible = possible;
    this.where = where;
    this.outside = terms.butNot(possible, where);
    this.dimensions = new BoxTruth(terms.and(where, possible)).dimensions();
  }

  /**
   * Covers where a term holds.
   *
   * @param possible what holds of every case
   */
  static Cover of(Terms terms, Prover prover, Term possible, Term where) {
    Cover cover = new Cover(terms, prover, possible, where);
    cover.fill();
    cover.thin();
    cover.narrow();
    return cover;
  }

  /** Returns the boxes. */
  List<Box> boxes() {
    return List.copyOf(boxes);
  }

  /** Returns whether they are all that it takes. */
  boolean isComplete() {
    return complete;
  }

  private void fill() {
    Term left = terms.and(possible, where);
    while (boxes.size() < MOST) {
      Possibility found = prover.possible(left);
      Combination combination = found.combination();
      if (combination == null) {
        complete = found.isNever();
        return;
      }
      Box box = grown(combination);
      boxes.add(box);
      left = terms.butNot(left, box.term(terms));
    }
  }

  private Box grown(Combination combination) {
    Box box = Box.of(combination);
    for (int i = 0; i < terms.dimensions(); i++) {
      if (!dimensions.get(i)) {
        box = box.without(i, terms);
      }
    }
    for (int each = dimensions.nextSetBit(0); each >= 0; each = dimensions.nextSetBit(each + 1)) {
      Box free = box.without(each, terms);
      box = isInside(free) ? free : box;
    }
    for (int each = dimensions.nextSetBit(0); each >= 0; each = dimensions.nextSetBit(each + 1)) {
      box = widened(box, each);
    }
    return box;
  }

  /** Returns the box with as many classes of a dimension as there may be. */
  private Box widened(Box box, int dimension) {
    Box wide = box;
    for (int i = 0; i < terms.classes(dimension); i++) {
      BitSet classes = wide.classes(dimension);
      if (!classes.get(i)) {
        classes.set(i);
        Box wider = wide.with(dimension, classes);
        wide = isInside(wider) ? wider : wide;
      }
    }
    return wide;
  }

  private boolean isInside(Box box) {
    return prover.never(terms.and(outside, box.term(terms)));
  }

  /** Leaves out what the others cover too. */
  private void thin() {
    for (int i = boxes.size() - 1; complete && i >= 0 && boxes.size() > 1; i--) {
      if (prover.never(leftBy(i))) {
        boxes.remove(i);
      }
    }
  }

  /** Returns what only one of the boxes covers. */
  private Term leftBy(int index) {
    List<Term> others = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (i != index) {
        others.add(boxes.get(i).term(terms));
      }
    }
    return terms.butNot(terms.and(possible, where), terms.or(others));
  }

  /** Leaves out of few choices those for which another box says more. */
  private void narrow() {
    for (int i = boxes.size() - 1; complete && i >= 0 && boxes.size() > 1; i--) {
      Term left = leftBy(i);
      for (int each = 0; each < terms.dimensions(); each++) {
        boxes.set(i, narrowed(boxes.get(i), each, left));
      }
    }
  }

  private Box narrowed(Box box, int dimension, Term left) {
    Box narrow = box;
    BitSet few = box.classes(dimension);
    if (2 * few.cardinality() > terms.classes(dimension)) {
      return box;
    }
    for (int i = few.nextSetBit(0); i >= 0; i = few.nextSetBit(i + 1)) {
      BitSet one = new BitSet();
      one.set(i);
      BitSet others = narrow.classes(dimension);
      others.clear(i);
      Term lost = terms.and(left, narrow.with(dimension, one).term(terms));
      if (!others.isEmpty() && prover.never(lost)) {
        narrow = narrow.with(dimension, others);
      }
    }
    return narrow;
  }
}
