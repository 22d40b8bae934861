package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of terms the same terms about other dimensions. What has been made of a term is kept. Not
 * safe to share between threads.
 */
public final class Renaming {
  private final Terms terms;
  private final Map<Integer, Integer> dimensions;
  private final Map<Term, Term> made = new HashMap<>();

  /**
   * Makes a renaming.
   *
   * @param dimensions by its number the number of the dimension that is asked about in the place of
   *     another one, which has as many classes
   */
  public Renaming(Terms terms, Map<Integer, Integer> dimensions) {
    this.terms = terms;
    this.dimensions = Map.copyOf(dimensions);
  }

  /** Returns a term about the other dimensions. */
  public Term of(Term term) {
    for (Term part : Cone.of(List.of(term))) {
      if (!made.containsKey(part)) {
        made.put(part, renamed(part));
      }
    }
    return made.getOrDefault(term, term);
  }

  private Term renamed(Term part) {
    if (part instanceof Term.In in) {
      return terms.in(dimensions.getOrDefault(in.dimension(), in.dimension()), in.classes());
    } else if (part instanceof Term.Negated negated) {
      return terms.not(known(negated.part()));
    } else if (part instanceof Term.Compound compound) {
      List<Term> parts = new ArrayList<>(compound.parts().size());
      compound.parts().forEach(each -> parts.add(known(each)));
      return compound.every() ? terms.and(parts) : terms.or(parts);
    }
    return part;
  }

  private Term known(Term part) {
    return made.getOrDefault(part, part);
  }
}
