package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes terms over dimensions, each of which has finitely many classes. What is made twice is the
 * same object. Not safe to share between threads.
 */
public final class Terms {
  /** Longer lists stay as they are: sums that grow part by part would be written out each time. */
  private static final int MOST_TAKEN_APART = 8;

  private int[] classes = new int[16];
  private int dimensions;
  private final Map<Object, Term> made = new HashMap<>();
  private final Term never = new Term.Settled(0, false);
  private final Term always = new Term.Settled(1, true);
  private int count = 2;

  /** What makes two terms the same. */
  private record Shape(Object kind, Object content) {}

  /** Starts without dimensions. */
  public Terms() {}

  /**
   * Starts with some dimensions.
   *
   * @param classes how many each of them has, 1 or more
   * @throws IllegalArgumentException if one has none
   */
  public Terms(int... classes) {
    for (int each : classes) {
      dimension(each);
    }
  }

  /**
   * Adds a dimension, and returns its number, from 0.
   *
   * @param classes how many it has, 1 or more
   * @throws IllegalArgumentException if it has none
   */
  public int dimension(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("a dimension has 1 class or more, not " + classes);
    }
    if (dimensions == this.classes.length) {
      this.classes = Arrays.copyOf(this.classes, 2 * dimensions);
    }
    this.classes[dimensions] = classes;
    return dimensions++;
  }

  /** Returns how many dimensions there are. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns how many classes a dimension has. */
  public int classes(int dimension) {
    return classes[Objects.checkIndex(dimension, dimensions)];
  }

  /** Returns how many terms have been made. */
  public int count() {
    return count;
  }

  /** Returns what always holds. */
  public Term always() {
    return always;
  }

  /** Returns what never holds. */
  public Term never() {
    return never;
  }

  /** Returns what always or never holds. */
  public Term constant(boolean holds) {
    return holds ? always : never;
  }

  /**
   * Returns that a dimension lies in one of some classes.
   *
   * @param dimension from 0
   * @param in the numbers of the classes, from 0; it is copied
   * @throws IndexOutOfBoundsException if there is no such dimension or class
   */
  public Term in(int dimension, BitSet in) {
    int all = classes(dimension);
    Objects.checkFromToIndex(0, in.length(), all);
    int size = in.cardinality();
    if (size == 0) {
      return never;
    } else if (size == all) {
      return always;
    }
    BitSet copy = (BitSet) in.clone();
    return made.computeIfAbsent(
        new Shape(dimension, copy), shape -> new Term.In(count++, dimension, copy));
  }

  /** Returns that a dimension lies in one class. */
  public Term is(int dimension, int index) {
    BitSet one = new BitSet();
    one.set(index);
    return in(dimension, one);
  }

  /** Returns that a dimension lies in a class or in a later one. */
  public Term from(int dimension, int first) {
    BitSet some = new BitSet();
    some.set(first, classes(dimension));
    return in(dimension, some);
  }

  /** Returns the opposite. */
  public Term not(Term term) {
    if (term instanceof Term.Settled) {
      return constant(term.isFalse());
    } else if (term instanceof Term.Negated opposite) {
      return opposite.part();
    } else if (term instanceof Term.In in) {
      BitSet others = (BitSet) in.classes().clone();
      others.flip(0, classes(in.dimension()));
      return in(in.dimension(), others);
    }
    return made.computeIfAbsent(new Shape("not", term), shape -> new Term.Negated(count++, term));
  }

  /** Returns that all hold; always, if there are none. */
  public Term and(Collection<Term> parts) {
    return joined(true, parts);
  }

  /** Returns that all hold. */
  public Term and(Term... parts) {
    return joined(true, Arrays.asList(parts));
  }

  /** Returns that one of them holds; never, if there are none. */
  public Term or(Collection<Term> parts) {
    return joined(false, parts);
  }

  /** Returns that one of them holds. */
  public Term or(Term... parts) {
    return joined(false, Arrays.asList(parts));
  }

  /** Returns that one holds and the other does not. */
  public Term butNot(Term one, Term other) {
    return and(one, not(other));
  }

  /** Returns that just one of the two holds. */
  public Term differ(Term one, Term other) {
    return one == other ? never : or(butNot(one, other), butNot(other, one));
  }

  /** Returns that where the one holds, the other does. */
  public Term implies(Term one, Term other) {
    return or(not(one), other);
  }

  private Term joined(boolean every, Collection<Term> parts) {
    Term neutral = constant(every);
    Term absorbing = constant(!every);
    Map<Integer, BitSet> in = new TreeMap<>();
    List<Term> rest = new ArrayList<>();
    collect(every, parts, in, rest);
    for (Map.Entry<Integer, BitSet> each : in.entrySet()) {
      Term term = in(each.getKey(), each.getValue());
      if (term == absorbing) {
        return absorbing;
      }
      rest.add(term);
    }
    List<Term> distinct =
        rest.stream()
            .filter(each -> each != neutral)
            .distinct()
            .sorted(Comparator.comparingInt(Term::number))
            .toList();
    Set<Term> all = new HashSet<>(distinct);
    for (Term each : distinct) {
      if (each == absorbing
          || (each instanceof Term.Negated opposite && all.contains(opposite.part()))) {
        return absorbing;
      }
    }
    if (distinct.size() < 2) {
      return distinct.isEmpty() ? neutral : distinct.get(0);
    }
    return made.computeIfAbsent(
        new Shape(every, distinct), shape -> new Term.Compound(count++, every, distinct));
  }

  /** What is joined alike stands in one list, and what is said of one dimension is said once. */
  private static void collect(
      boolean every, Collection<Term> parts, Map<Integer, BitSet> in, List<Term> rest) {
    for (Term part : parts) {
      if (part instanceof Term.In one) {
        BitSet known = in.get(one.dimension());
        if (known == null) {
          in.put(one.dimension(), (BitSet) one.classes().clone());
        } else if (every) {
          known.and(one.classes());
        } else {
          known.or(one.classes());
        }
      } else if (part instanceof Term.Compound joined
          && joined.every() == every
          && joined.parts().size() <= MOST_TAKEN_APART) {
        collect(every, joined.parts(), in, rest);
      } else {
        rest.add(part);
      }
    }
  }
}
