package dev.usher.internal.space;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison says of a value.
 *
 * @param about what it asks about; equal for those that ask about the same
 * @param samples which values that can take; never null
 * @param bounds what it is compared with
 * @param test whether the comparison holds of a value, null standing for what is absent
 */
public record Assertion(
    About about, Samples samples, List<Object> bounds, Predicate<@Nullable Object> test) {

  /** Copies the list. */
  public Assertion {
    bounds = List.copyOf(bounds);
  }
}
