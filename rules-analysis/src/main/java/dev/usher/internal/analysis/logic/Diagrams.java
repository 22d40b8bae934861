package dev.usher.internal.analysis.logic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms as reduced ordered binary decision diagrams. The number of a dimension's class is coded in
 * bits, the highest first, and each bit is a variable; the dimensions come in a given order. Two
 * terms that hold of the same cells have the same diagram. Not safe to share between threads.
 *
 * <p>There are at most as many nodes as the budget says, and then {@link BudgetException}.
 */
final class Diagrams {
  static final int NEVER = 0;
  static final int ALWAYS = 1;

  private static final int AND = 0;
  private static final int OR = 1;
  private static final int FIRST_SIZE = 1 << 12;

  private final Terms terms;
  private final int budget;

  /** The dimension of each variable. */
  private final int[] dimensions;

  /** By dimension: its first variable, and how many it has. */
  private final int[] first;

  private final int[] bits;

  // The nodes: of each its variable, and where it goes if that bit is not set, and if it is.
  private int[] variable = new int[FIRST_SIZE];
  private int[] low = new int[FIRST_SIZE];
  private int[] high = new int[FIRST_SIZE];
  private int size = 2;

  // Open addressing, by a node's content.
  private int[] table = new int[2 * FIRST_SIZE];

  // What has been worked out lately; an entry is overwritten by another one of the same place.
  private final long[] askedFor;
  private final int[] answered;

  private final Map<Integer, Integer> diagrams = new HashMap<>();

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
   * @param budget how many nodes there may be, 2 or more
   */
  Diagrams(Terms terms, int[] order, int budget) {
    this.terms = terms;
    this.budget = budget;
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
    int cache = Integer.highestOneBit(Math.max(1 << 10, Math.min(budget, 1 << 18)));
    this.askedFor = new long[cache];
    this.answered = new int[cache];
    Arrays.fill(askedFor, -1);
    variable[NEVER] = variables;
    variable[ALWAYS] = variables;
    dimensions[variables] = -1;
  }

  /** Returns how many nodes there are. */
  int size() {
    return size;
  }

  /**
   * Returns the diagram of a term.
   *
   * @throws BudgetException if there would be too many nodes
   */
  int of(Term term) {
    Integer known = diagrams.get(term.number());
    if (known != null) {
      return known;
    }
    int diagram = made(term);
    diagrams.put(term.number(), diagram);
    return diagram;
  }

  private int made(Term term) {
    if (term instanceof Term.In in) {
      return in(in, 0, 0);
    } else if (term instanceof Term.Negated opposite) {
      return not(of(opposite.part()));
    } else if (term instanceof Term.Compound joined) {
      int[] parts = joined.parts().stream().mapToInt(this::of).toArray();
      return joined(joined.every() ? AND : OR, parts, 0, parts.length);
    }
    return term.isTrue() ? ALWAYS : NEVER;
  }

  /** By halves, so that small diagrams are joined with small ones. */
  private int joined(int operation, int[] parts, int from, int to) {
    if (to - from == 1) {
      return parts[from];
    }
    int middle = (from + to) >>> 1;
    return applied(
        operation, joined(operation, parts, from, middle), joined(operation, parts, middle, to));
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
    return node(
        first[dimension] + bit, in(in, bit + 1, prefix << 1), in(in, bit + 1, (prefix << 1) | 1));
  }

  int and(int one, int other) {
    return applied(AND, one, other);
  }

  int or(int one, int other) {
    return applied(OR, one, other);
  }

  /** Returns the opposite. */
  int not(int one) {
    if (one <= ALWAYS) {
      return ALWAYS - one;
    }
    long key = key(2, one, 0);
    int place = place(key);
    if (askedFor[place] == key) {
      return answered[place];
    }
    int result = node(variable[one], not(low[one]), not(high[one]));
    askedFor[place] = key;
    answered[place] = result;
    return result;
  }

  private int applied(int operation, int one, int other) {
    if (one == other) {
      return one;
    }
    int a = Math.min(one, other);
    int b = Math.max(one, other);
    if (a <= ALWAYS) {
      boolean absorbs = (a == NEVER) == (operation == AND);
      return absorbs ? a : b;
    }
    long key = key(operation, a, b);
    int place = place(key);
    if (askedFor[place] == key) {
      return answered[place];
    }
    int top = Math.min(variable[a], variable[b]);
    int result =
        node(
            top,
            applied(operation, lowOf(a, top), lowOf(b, top)),
            applied(operation, highOf(a, top), highOf(b, top)));
    askedFor[place] = key;
    answered[place] = result;
    return result;
  }

  private int lowOf(int node, int top) {
    return variable[node] == top ? low[node] : node;
  }

  private int highOf(int node, int top) {
    return variable[node] == top ? high[node] : node;
  }

  private static long key(int operation, int a, int b) {
    return ((long) a << 33) | ((long) b << 2) | operation;
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (askedFor.length - 1);
  }

  private int node(int top, int whereNot, int where) {
    if (whereNot == where) {
      return where;
    }
    int place = slot(top, whereNot, where);
    if (table[place] != 0) {
      return table[place];
    }
    if (size >= budget) {
      throw new BudgetException(budget);
    }
    if (size == variable.length) {
      grow();
      place = slot(top, whereNot, where);
    }
    variable[size] = top;
    low[size] = whereNot;
    high[size] = where;
    table[place] = size;
    return size++;
  }

  /** Returns where a node stands in the table, or would. */
  private int slot(int top, int whereNot, int where) {
    int mask = table.length - 1;
    long mixed = (top * 31L + whereNot) * 0x9E3779B97F4A7C15L + where;
    int place = (int) ((mixed * 0xC2B2AE3D27D4EB4FL) >>> 34) & mask;
    while (table[place] != 0) {
      int node = table[place];
      if (variable[node] == top && low[node] == whereNot && high[node] == where) {
        return place;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int capacity = Math.min(budget, 2 * variable.length);
    variable = Arrays.copyOf(variable, capacity);
    low = Arrays.copyOf(low, capacity);
    high = Arrays.copyOf(high, capacity);
    table = new int[Integer.highestOneBit(Math.max(2, capacity)) << 2];
    for (int node = 2; node < size; node++) {
      table[slot(variable[node], low[node], high[node])] = node;
    }
  }

  /**
   * Returns the diagram where a dimension lies in a class: what is left to be said of all others.
   */
  int at(int diagram, int dimension, int index) {
    return at(diagram, dimension, index, new HashMap<>());
  }

  private int at(int diagram, int dimension, int index, Map<Integer, Integer> done) {
    int top = variable[diagram];
    if (top >= first[dimension] + bits[dimension]) {
      return diagram;
    }
    Integer known = done.get(diagram);
    if (known != null) {
      return known;
    }
    int result;
    if (top >= first[dimension]) {
      int bit = bits[dimension] - 1 - (top - first[dimension]);
      boolean set = (index >> bit & 1) == 1;
      result = at(set ? high[diagram] : low[diagram], dimension, index, done);
    } else {
      result =
          node(
              top,
              at(low[diagram], dimension, index, done),
              at(high[diagram], dimension, index, done));
    }
    done.put(diagram, result);
    return result;
  }

  /**
   * Returns a cell of a diagram: from the top down, in each dimension the first class that any cell
   * below has. Null, if there is none. Classes that do not matter are 0.
   */
  @Nullable Combination cell(int diagram) {
    int[] classes = new int[terms.dimensions()];
    int at = diagram;
    while (at > ALWAYS) {
      int dimension = dimensions[variable[at]];
      int bit = bits[dimension] - 1 - (variable[at] - first[dimension]);
      boolean skips = low[at] == NEVER;
      if (skips) {
        classes[dimension] |= 1 << bit;
      }
      at = skips ? high[at] : low[at];
    }
    for (int i = 0; i < classes.length; i++) {
      classes[i] = Math.min(classes[i], terms.classes(i) - 1);
    }
    return at == ALWAYS ? Combination.of(classes) : null;
  }

  /** Returns the highest dimension that a diagram depends on, or -1. */
  int top(int diagram) {
    return dimensions[variable[diagram]];
  }
}
