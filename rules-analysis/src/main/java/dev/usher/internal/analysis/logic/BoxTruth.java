package dev.usher.internal.analysis.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Says of boxes whether a term holds of all of their combinations, as far as that can be seen part
 * by part: where it says yes, it does; where it does not, it may all the same. Not safe to share
 * between threads.
 */
public final class BoxTruth {
  private static final byte NO = 1;
  private static final byte YES = 2;
  private static final byte EITHER = 3;

  private final Term term;
  private final Term[] parts;
  private final byte[] truths;

  /** Makes what knows a term. */
  public BoxTruth(Term term) {
    this.term = term;
    this.parts = parts(term);
    this.truths = new byte[term.number() + 1];
  }

  /** The term and all that it is made of, each after its own parts. */
  private static Term[] parts(Term term) {
    BitSet seen = new BitSet();
    List<Term> found = new ArrayList<>();
    Deque<Term> left = new ArrayDeque<>(List.of(term));
    while (!left.isEmpty()) {
      Term each = left.pop();
      if (!seen.get(each.number())) {
        seen.set(each.number());
        found.add(each);
        if (each instanceof Term.Negated opposite) {
          left.push(opposite.part());
        } else if (each instanceof Term.Compound joined) {
          joined.parts().forEach(left::push);
        }
      }
    }
    found.sort(Comparator.comparingInt(Term::number));
    return found.toArray(Term[]::new);
  }

  /** Returns the dimensions that the term tells of. */
  public BitSet dimensions() {
    BitSet dimensions = new BitSet();
    for (Term each : parts) {
      if (each instanceof Term.In in) {
        dimensions.set(in.dimension());
      }
    }
    return dimensions;
  }

  /** Returns whether the term is seen to hold of all of a box. */
  public boolean isCertain(Box box) {
    for (Term each : parts) {
      truths[each.number()] = truth(each, box);
    }
    return truths[term.number()] == YES;
  }

  private byte truth(Term each, Box box) {
    if (each instanceof Term.In in) {
      if (!box.meets(in.dimension(), in.classes())) {
        return NO;
      }
      return box.isWithin(in.dimension(), in.classes()) ? YES : EITHER;
    } else if (each instanceof Term.Negated opposite) {
      byte part = truths[opposite.part().number()];
      return part == EITHER ? EITHER : part == YES ? NO : YES;
    } else if (each instanceof Term.Compound joined) {
      return joined(joined);
    }
    return each.isTrue() ? YES : NO;
  }

  private byte joined(Term.Compound joined) {
    byte deciding = joined.every() ? NO : YES;
    byte result = joined.every() ? YES : NO;
    for (Term part : joined.parts()) {
      byte truth = truths[part.number()];
      if (truth == deciding) {
        return deciding;
      } else if (truth == EITHER) {
        result = EITHER;
      }
    }
    return result;
  }

  /**
   * Returns the dimensions in which a combination must lie as it does for the term to hold;
   * whatever the others are, it holds. There may be other such sets.
   *
   * @param combination one that the term holds of
   * @param first those dimensions that are tried first to do without
   */
  public BitSet needed(Terms terms, Combination combination, BitSet first) {
    BitSet needed = dimensions();
    Box box = Box.of(combination);
    for (int i = 0; i < terms.dimensions(); i++) {
      if (!needed.get(i)) {
        box = box.without(i, terms);
      }
    }
    List<Integer> order = new ArrayList<>();
    first.stream().forEach(order::add);
    needed.stream().filter(each -> !first.get(each)).forEach(order::add);
    for (int dimension : order) {
      if (needed.get(dimension)) {
        Box without = box.without(dimension, terms);
        if (isCertain(without)) {
          box = without;
          needed.clear(dimension);
        }
      }
    }
    return needed;
  }
}
