package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The merge of an attribute with one value, as terms: the greatest salience settles it; two
 * different values at the greatest salience are a conflict, and nothing is settled.
 *
 * @param <V> the kind of value
 */
public final class Precedence<V> {
  private final Map<V, Term> settled = new LinkedHashMap<>();
  private final List<Offer<V>> sides = new ArrayList<>();
  private final Term any;

  Precedence(Terms terms, List<Offer<V>> offers) {
    SortedMap<Integer, List<Offer<V>>> levels = new TreeMap<>(Comparator.reverseOrder());
    for (Offer<V> offer : offers) {
      levels.computeIfAbsent(offer.rule().salience(), none -> new ArrayList<>()).add(offer);
    }
    Map<V, List<Term>> parts = new LinkedHashMap<>();
    Term above = terms.never();
    for (List<Offer<V>> level : levels.values()) {
      Map<V, List<Term>> byValue = new LinkedHashMap<>();
      for (Offer<V> offer : level) {
        byValue.computeIfAbsent(offer.what(), none -> new ArrayList<>()).add(offer.when());
      }
      Map<V, Term> values = new LinkedHashMap<>();
      byValue.forEach((value, when) -> values.put(value, terms.or(when)));
      Map<V, Term> others = others(terms, values);
      Term notAbove = terms.not(above);
      for (Map.Entry<V, Term> each : values.entrySet()) {
        Term other = others.getOrDefault(each.getKey(), terms.never());
        parts
            .computeIfAbsent(each.getKey(), none -> new ArrayList<>())
            .add(terms.and(each.getValue(), notAbove, terms.not(other)));
      }
      if (values.size() > 1) {
        for (Offer<V> offer : level) {
          Term other = others.getOrDefault(offer.what(), terms.never());
          sides.add(
              new Offer<>(offer.rule(), offer.what(), terms.and(offer.when(), notAbove, other)));
        }
      }
      above = terms.or(above, terms.or(values.values()));
    }
    parts.forEach((value, when) -> settled.put(value, terms.or(when)));
    this.any = terms.or(settled.values());
  }

  /** Returns for each value where another one is proposed. */
  private static <V> Map<V, Term> others(Terms terms, Map<V, Term> values) {
    List<V> order = new ArrayList<>(values.keySet());
    Map<V, Term> others = new LinkedHashMap<>();
    Term before = terms.never();
    List<Term> befores = new ArrayList<>();
    for (V value : order) {
      befores.add(before);
      before = terms.or(before, values.getOrDefault(value, terms.never()));
    }
    Term after = terms.never();
    for (int i = order.size() - 1; i >= 0; i--) {
      V value = order.get(i);
      others.put(value, terms.or(befores.get(i), after));
      after = terms.or(after, values.getOrDefault(value, terms.never()));
    }
    return others;
  }

  /** Returns for each value where it is settled. */
  public Map<V, Term> settled() {
    return Collections.unmodifiableMap(settled);
  }

  /** Returns where a value is settled. */
  public Term any() {
    return any;
  }

  /** Returns who is a side of a conflict, and where. */
  public List<Offer<V>> sides() {
    return Collections.unmodifiableList(sides);
  }
}
