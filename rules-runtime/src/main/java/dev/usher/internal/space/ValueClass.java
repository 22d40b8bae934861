package dev.usher.internal.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that no comparison tells apart. Immutable.
 *
 * <p>Of values that have an order it has the first and the last, and stands for all between them.
 * Of others it has all that are mentioned or declared. Null stands for what is absent.
 */
public final class ValueClass {
  private final List<@Nullable Object> values;
  private final @Nullable Object above;
  private final @Nullable Object below;

  /**
   * Makes a class.
   *
   * @param values one or more, the plainest first
   */
  public ValueClass(List<? extends @Nullable Object> values) {
    this(values, null, null);
  }

  /**
   * Makes a class of an order.
   *
   * @param values the first and the last; one, if they are the same
   * @param above what all of its values lie above, though its first is not the next; else null
   * @param below what all of its values lie below, though its last is not the next; else null
   */
  ValueClass(
      List<? extends @Nullable Object> values, @Nullable Object above, @Nullable Object below) {
    this.values = Collections.unmodifiableList(new ArrayList<>(values));
    this.above = above;
    this.below = below;
  }

  /**
   * Returns what all of its values lie above, where there is no first one, as between any two of
   * them there are others; else null.
   */
  public @Nullable Object above() {
    return above;
  }

  /** Returns what all of its values lie below, where there is no last one; else null. */
  public @Nullable Object below() {
    return below;
  }

  /** Returns the plainest of its values: the first. */
  public @Nullable Object plainest() {
    return values.get(0);
  }

  /** Returns the last of its values. */
  public @Nullable Object last() {
    return values.get(values.size() - 1);
  }

  /** Returns its values, one or more. */
  public List<@Nullable Object> values() {
    return values;
  }

  /** Returns whether it stands for what is absent, and for nothing else. */
  public boolean isAbsence() {
    return values.size() == 1 && values.get(0) == null;
  }

  /** Returns the values. */
  @Override
  public String toString() {
    return values.toString();
  }
}
