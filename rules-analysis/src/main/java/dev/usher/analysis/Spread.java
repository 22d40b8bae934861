package dev.usher.analysis;

import java.util.ArrayList;
import java.util.List;

/** Takes some of many, as far from one another as can be. */
final class Spread {
  private Spread() {}

  /** Returns at most so many elements of a list, in its order, from its beginning to its end. */
  static <T> List<T> of(List<T> all, int most) {
    if (all.size() <= most) {
      return List.copyOf(all);
    }
    List<T> some = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * all.size() / most)));
    }
    return List.copyOf(some);
  }
}
