package dev.usher.internal.analysis.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms as reduced ordered binary decision diagrams. The number of a dimension's class is coded in
 * bits, the highest first, and each bit is a variable; the dimensions come in a given order. Two
 * terms that hold of the same combinations have the same diagram. Not safe to share between
 * threads.
 *
 * <p>There are at most as many nodes as the budget says, and then {@link BudgetException}; what has
 * been made by then stays. Which nodes a term takes does not depend on what was made before, so
 * that a term which could be made beside others can be made alone.
 */
final class Diagrams {
  static final int NEVER = 0;
  static final int ALWAYS = 1;

  private static final int UNKNOWN = -1;

  private final Terms terms;
  private final int[] order;

  /** The dimension of each variable; -1 of what stands below them all. */
  private final int[] dimensions;

  /** By dimension: its first variable, and how many it has. */
  private final int[] first;

  private final int[] bits;

  // The way down while two diagrams are joined, one step for each variable.
  private final int[] ones;
  private final int[] others;
  private final int[] lows;

  private final Nodes nodes;
  private final BitSet large = new BitSet();
  private int[] diagrams = new int[256];
  private int allowed;

  /** Thrown where there would be more nodes than the budget says. */
  static final class BudgetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BudgetException(int budget) {
      super("more than " + budget + " nodes", null, false, false);
    }
  }

  /**
   * Starts with nothing.
   *
   * @param order the dimensions' numbers, each once, those first that go on top
   * @param budget how many nodes there may be, 1 or more
   */
  Diagrams(Terms terms, int[] order, int budget) {
    this.terms = terms;
    this.order = order.clone();
    this.first = new int[order.length];
    this.bits = new int[order.length];
    int variables = 0;
    for (int dimension : order) {
      first[dimension] = variables;
      bits[dimension] = Integer.SIZE - Integer.numberOfLeadingZeros(terms.classes(dimension) - 1);
      variables += bits[dimension];
    }
    this.dimensions = new int[variables + 1];
    for (int dimension : order) {
      Arrays.fill(dimensions, first[dimension], first[dimension] + bits[dimension], dimension);
    }
    dimensions[variables] = UNKNOWN;
    this.ones = new int[variables];
    this.others = new int[variables];
    this.lows = new int[variables];
    this.nodes = new Nodes(variables, budget);
    this.allowed = budget;
    Arrays.fill(diagrams, UNKNOWN);
  }

  /** Returns how many nodes there are. */
  int size() {
    return nodes.size();
  }

  /** Lets there be so many nodes more, though never more than the budget. */
  void allow(int more) {
    allowed = more;
    nodes.allow(more);
  }

  /**
   * Returns the diagram of a term.
   *
   * @throws BudgetException if there would be too many nodes
   */
  int of(Term term) {
    if (term.number() < diagrams.length && diagrams[term.number()] != UNKNOWN) {
      return diagrams[term.number()];
    }
    if (term.number() >= diagrams.length) {
      int known = diagrams.length;
      diagrams = Arrays.copyOf(diagrams, Math.max(2 * known, term.number() + 1));
      Arrays.fill(diagrams, known, diagrams.length, UNKNOWN);
    }
    for (Term each : left(term)) {
      int before = nodes.size();
      try {
        diagrams[each.number()] = made(each);
      } catch (BudgetException e) {
        if (nodes.size() - before > allowed / 2) {
          large.set(each.number());
        }
        throw e;
      }
    }
    return diagrams[term.number()];
  }

  /**
   * Returns whether a term has a part that took most of what was allowed, and that was too little.
   */
  boolean isLarge(Term term) {
    return !large.isEmpty() && left(term).stream().anyMatch(part -> large.get(part.number()));
  }

  /** Returns what must be made yet before a term is. */
  private List<Term> left(Term term) {
    return Cone.below(
        term, part -> part.number() < diagrams.length && diagrams[part.number()] != UNKNOWN);
  }

  private int made(Term term) {
    if (term instanceof Term.In in) {
      return in(in, 0, 0);
    } else if (term instanceof Term.Negated opposite) {
      return not(diagrams[opposite.part().number()]);
    } else if (term instanceof Term.Compound joined) {
      int flipped = joined.every() ? 0 : 1;
      return joined(flipped, joined.parts(), 0, joined.parts().size()) ^ flipped;
    }
    return term.isTrue() ? ALWAYS : NEVER;
  }

  /** By halves, so that small diagrams are joined with small ones. */
  private int joined(int flipped, List<Term> parts, int from, int to) {
    if (to - from == 1) {
      return diagrams[parts.get(from).number()] ^ flipped;
    }
    int middle = (from + to) >>> 1;
    return and(joined(flipped, parts, from, middle), joined(flipped, parts, middle, to));
  }

  private int in(Term.In in, int bit, int prefix) {
    int dimension = in.dimension();
    int left = bits[dimension] - bit;
    int from = prefix << left;
    int classes = terms.classes(dimension);
    if (left == 0 || from >= classes) {
      // Numbers beyond the last class stand for it too, so that each stands for one.
      return in.has(Math.min(from, classes - 1)) ? ALWAYS : NEVER;
    }
    return nodes.of(
        first[dimension] + bit, in(in, bit + 1, prefix << 1), in(in, bit + 1, (prefix << 1) | 1));
  }

  /** Returns the opposite. */
  int not(int one) {
    return one ^ 1;
  }

  int or(int one, int other) {
    return and(one ^ 1, other ^ 1) ^ 1;
  }

  int and(int one, int other) {
    int depth = 0;
    int a = one;
    int b = other;
    while (true) {
      int result = settled(a, b);
      if (result == UNKNOWN) {
        result = nodes.joined(a, b);
      }
      if (result == UNKNOWN) {
        ones[depth] = a;
        others[depth] = b;
        lows[depth] = UNKNOWN;
        depth++;
        int top = Math.min(nodes.variable(a), nodes.variable(b));
        a = nodes.below(a, top, false);
        b = nodes.below(b, top, false);
        continue;
      }
      while (depth > 0 && lows[depth - 1] != UNKNOWN) {
        depth--;
        int top = Math.min(nodes.variable(ones[depth]), nodes.variable(others[depth]));
        result = nodes.of(top, lows[depth], result);
        nodes.remember(ones[depth], others[depth], result);
      }
      if (depth == 0) {
        return result;
      }
      lows[depth - 1] = result;
      int top = Math.min(nodes.variable(ones[depth - 1]), nodes.variable(others[depth - 1]));
      a = nodes.below(ones[depth - 1], top, true);
      b = nodes.below(others[depth - 1], top, true);
    }
  }

  private static int settled(int one, int other) {
    if (one == other || other == ALWAYS) {
      return one;
    } else if (one == ALWAYS) {
      return other;
    }
    return one == NEVER || other == NEVER || one == (other ^ 1) ? NEVER : UNKNOWN;
  }

  /**
   * Returns the diagram where a dimension lies in a class: what is left to be said of all others.
   *
   * @throws BudgetException if there would be too many nodes
   */
  int at(int diagram, int dimension, int index) {
    return new Cofactor(nodes, first[dimension], bits[dimension], index).of(diagram);
  }

  /**
   * Returns a combination of a diagram: from the top down, in each dimension the first class that
   * any combination below has. Null, if there is none. Classes that do not matter are 0.
   */
  @Nullable Combination cell(int diagram) {
    if (diagram == NEVER) {
      return null;
    }
    int[] classes = new int[order.length];
    int at = diagram;
    while (at != ALWAYS) {
      int top = nodes.variable(at);
      int dimension = dimensions[top];
      int low = nodes.below(at, top, false);
      if (low == NEVER) {
        classes[dimension] |= 1 << (bits[dimension] - 1 - (top - first[dimension]));
        at = nodes.below(at, top, true);
      } else {
        at = low;
      }
    }
    for (int i = 0; i < classes.length; i++) {
      classes[i] = Math.min(classes[i], terms.classes(i) - 1);
    }
    return Combination.of(classes);
  }

  /** Returns the highest dimension that a diagram depends on, or -1. */
  int top(int diagram) {
    return dimensions[nodes.variable(diagram)];
  }
}
