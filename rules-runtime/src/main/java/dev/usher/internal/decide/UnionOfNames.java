package dev.usher.internal.decide;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The merge of names: whoever proposes one adds it, and nobody can take it away. */
final class UnionOfNames {
  private SortedSet<String> names = Collections.emptySortedSet();

  void take(String name) {
    if (names.isEmpty()) {
      names = new TreeSet<>();
    }
    names.add(name);
  }

  /** Returns the names, sorted. */
  SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }
}
