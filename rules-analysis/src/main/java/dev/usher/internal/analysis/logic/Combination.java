package dev.usher.internal.analysis.logic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A class of every dimension: contacts that are all decided alike. Immutable and safe to share
 * between threads.
 */
public final class Combination {
  private final int[] classes;

  private Combination(int[] classes) {
    this.classes = classes;
  }

  /**
   * Makes a cell.
   *
   * @param classes the number of each dimension's class, from 0; they are copied
   */
  public static Combination of(int... classes) {
    return new Combination(classes.clone());
  }

  /** Returns the number of a dimension's class. */
  public int of(int dimension) {
    return classes[dimension];
  }

  /** Returns how many dimensions there are. */
  public int dimensions() {
    return classes.length;
  }

  /** Returns the same with another class of a dimension. */
  public Combination with(int dimension, int index) {
    int[] changed = classes.clone();
    changed[dimension] = index;
    return new Combination(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Combination cell && Arrays.equals(classes, cell.classes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(classes);
  }

  /** Returns the numbers of the classes. */
  @Override
  public String toString() {
    return Arrays.toString(classes);
  }
}
