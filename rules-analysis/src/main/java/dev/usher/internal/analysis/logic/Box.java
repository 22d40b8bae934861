package dev.usher.internal.analysis.logic;

import java.util.BitSet;

/**
 * Some classes of every dimension, and all combinations of them. Immutable and safe to share
 * between threads.
 */
public final class Box {
  private final BitSet[] classes;

  private Box(BitSet[] classes) {
    this.classes = classes;
  }

  /** Returns the box of all combinations. */
  public static Box all(Terms terms) {
    BitSet[] classes = new BitSet[terms.dimensions()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = every(terms.classes(i));
    }
    return new Box(classes);
  }

  /** Returns the box of one combination. */
  public static Box of(Combination combination) {
    BitSet[] classes = new BitSet[combination.dimensions()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = new BitSet();
      classes[i].set(combination.of(i));
    }
    return new Box(classes);
  }

  private static BitSet every(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return all;
  }

  /** Returns the same with other classes of a dimension, one or more; they are copied. */
  public Box with(int dimension, BitSet in) {
    BitSet[] changed = classes.clone();
    changed[dimension] = (BitSet) in.clone();
    return new Box(changed);
  }

  /** Returns the same with all classes of a dimension. */
  public Box without(int dimension, Terms terms) {
    return with(dimension, every(terms.classes(dimension)));
  }

  /** Returns a copy of a dimension's classes. */
  public BitSet classes(int dimension) {
    return (BitSet) classes[dimension].clone();
  }

  /** Returns how many dimensions there are. */
  public int dimensions() {
    return classes.length;
  }

  /** Returns whether a dimension lies in some of these classes. */
  boolean meets(int dimension, BitSet others) {
    return classes[dimension].intersects(others);
  }

  /** Returns whether a dimension lies in these classes alone. */
  boolean isWithin(int dimension, BitSet others) {
    for (int i = classes[dimension].nextSetBit(0);
        i >= 0;
        i = classes[dimension].nextSetBit(i + 1)) {
      if (!others.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns that a combination lies in it. */
  public Term term(Terms terms) {
    Term[] parts = new Term[classes.length];
    for (int i = 0; i < classes.length; i++) {
      parts[i] = terms.in(i, classes[i]);
    }
    return terms.and(parts);
  }

  @Override
  public String toString() {
    return java.util.Arrays.toString(classes);
  }
}
