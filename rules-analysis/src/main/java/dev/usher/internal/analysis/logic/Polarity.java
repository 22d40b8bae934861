package dev.usher.internal.analysis.logic;

import java.util.BitSet;
import java.util.List;

/** Whether the parts of a term make it hold where they hold, or where they do not, or both. */
final class Polarity {
  private final BitSet asserted = new BitSet();
  private final BitSet denied = new BitSet();

  private Polarity() {}

  /** Returns those of a term's parts, which are given each after its own. */
  static Polarity of(Term term, List<Term> cone) {
    Polarity polarity = new Polarity();
    polarity.asserted.set(term.number());
    for (int i = cone.size() - 1; i >= 0; i--) {
      Term each = cone.get(i);
      boolean flips = each instanceof Term.Negated;
      for (Term part : each.parts()) {
        if (polarity.isAsserted(each)) {
          (flips ? polarity.denied : polarity.asserted).set(part.number());
        }
        if (polarity.isDenied(each)) {
          (flips ? polarity.asserted : polarity.denied).set(part.number());
        }
      }
    }
    return polarity;
  }

  boolean isAsserted(Term term) {
    return asserted.get(term.number());
  }

  boolean isDenied(Term term) {
    return denied.get(term.number());
  }
}
