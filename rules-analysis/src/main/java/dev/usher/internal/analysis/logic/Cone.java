package dev.usher.internal.analysis.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What terms are made of, without going down their nesting on the thread's stack. */
final class Cone {
  private Cone() {}

  /** Returns terms and all their parts, each after its own. */
  static List<Term> of(Collection<Term> terms) {
    return below(terms, term -> false);
  }

  /** Returns a term and its parts, each after its own, but those that are known, and theirs. */
  static List<Term> below(Term term, Predicate<Term> known) {
    return below(List.of(term), known);
  }

  private static List<Term> below(Collection<Term> terms, Predicate<Term> known) {
    BitSet seen = new BitSet();
    List<Term> found = new ArrayList<>();
    Deque<Term> left = new ArrayDeque<>(terms);
    while (!left.isEmpty()) {
      Term term = left.pop();
      if (!seen.get(term.number()) && !known.test(term)) {
        seen.set(term.number());
        found.add(term);
        term.parts().forEach(left::push);
      }
    }
    found.sort(Comparator.comparingInt(Term::number));
    return found;
  }
}
