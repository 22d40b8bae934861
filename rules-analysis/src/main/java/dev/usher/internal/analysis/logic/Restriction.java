package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is left of terms where some dimensions lie in given classes: terms that ask about the others
 * only. What has been worked out is kept. Not safe to share between threads.
 */
public final class Restriction {
  private final Terms terms;
  private final Map<Integer, Integer> classes;
  private final Map<Term, Term> known = new HashMap<>();

  /**
   * Starts with nothing worked out.
   *
   * @param classes the number of the class by the number of the dimension
   */
  public Restriction(Terms terms, Map<Integer, Integer> classes) {
    this.terms = terms;
    this.classes = Map.copyOf(classes);
  }

  /** Returns what is left of a term. */
  public Term of(Term term) {
    for (Term each : Cone.below(term, known::containsKey)) {
      known.put(each, made(each));
    }
    return known(term);
  }

  private Term known(Term term) {
    return Objects.requireNonNull(known.get(term));
  }

  private Term made(Term term) {
    if (term instanceof Term.In in) {
      Integer index = classes.get(in.dimension());
      return index == null ? in : terms.constant(in.has(index));
    } else if (term instanceof Term.Negated opposite) {
      return terms.not(known(opposite.part()));
    } else if (term instanceof Term.Compound joined) {
      List<Term> parts = joined.parts().stream().map(this::known).toList();
      if (parts.equals(joined.parts())) {
        return term;
      }
      return joined.every() ? terms.and(parts) : terms.or(parts);
    }
    return term;
  }

  /** Returns that the dimensions lie in those classes. */
  public Term where() {
    List<Term> parts = new ArrayList<>();
    classes.forEach((dimension, index) -> parts.add(terms.is(dimension, index)));
    return terms.and(parts);
  }

  /** Returns a combination with those classes. */
  public Combination in(Combination combination) {
    Combination in = combination;
    for (Map.Entry<Integer, Integer> each : classes.entrySet()) {
      in = in.with(each.getKey(), each.getValue());
    }
    return in;
  }
}
