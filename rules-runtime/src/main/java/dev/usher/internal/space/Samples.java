package dev.usher.internal.space;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values something that conditions ask about can take. Immutable. */
public interface Samples {

  /**
   * Returns values such that, whatever a fact answers, conditions that compare it with nothing but
   * the bounds say of it what they say of one of these.
   *
   * @param bounds what it is compared with
   * @return values, of which null stands for what is absent
   */
  List<@Nullable Object> around(Collection<Object> bounds);

  /** Returns values that it cannot take as things are, and may take some day. */
  default List<@Nullable Object> later() {
    return List.of();
  }

  /** Returns which values there are, to go on a sentence about one with: {@code is 0 to 100}. */
  String words();
}
