package dev.usher.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * What two lists have of the same name, and what only one of them has.
 *
 * @param <T> what they list
 */
final class Pairs<T> {
  private final List<T> lost;
  private final List<T> added;
  private final List<T> was = new ArrayList<>();
  private final List<T> is = new ArrayList<>();

  private Pairs(List<T> before, List<T> after) {
    this.lost = new ArrayList<>(before);
    this.added = new ArrayList<>(after);
  }

  /**
   * Pairs two lists, in order. What both have exactly alike is left out.
   *
   * @param same whether two entries are of the same name
   */
  static <T> Pairs<T> of(List<T> before, List<T> after, BiPredicate<T, T> same) {
    if (before.equals(after)) {
      return new Pairs<>(List.of(), List.of());
    }
    Pairs<T> pairs = new Pairs<>(before, after);
    for (T each : before) {
      if (pairs.added.remove(each)) {
        pairs.lost.remove(each);
      }
    }
    for (T each : List.copyOf(pairs.lost)) {
      pairs.added.stream()
          .filter(other -> same.test(each, other))
          .findFirst()
          .ifPresent(other -> pairs.pair(each, other));
    }
    return pairs;
  }

  private void pair(T before, T after) {
    lost.remove(before);
    added.remove(after);
    was.add(before);
    is.add(after);
  }

  /** Calls the one for each entry that only the earlier list has. */
  Pairs<T> eachLost(Consumer<T> use) {
    lost.forEach(use);
    return this;
  }

  /** Calls the one for each entry that only the later list has. */
  Pairs<T> eachAdded(Consumer<T> use) {
    added.forEach(use);
    return this;
  }

  /** Calls the one for each two entries of the same name that are not alike. */
  Pairs<T> eachOther(BiConsumer<T, T> use) {
    for (int i = 0; i < was.size(); i++) {
      use.accept(was.get(i), is.get(i));
    }
    return this;
  }
}
