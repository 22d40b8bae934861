package dev.usher.internal.lint;

import dev.usher.internal.space.About;
import dev.usher.internal.space.Assertion;
import dev.usher.internal.space.Samples;
import dev.usher.internal.space.TextSamples;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a rule ask about, and the classes into which they divide its values: two
 * values are of one class if every comparison says the same of both. Not safe to share between
 * threads.
 */
final class Dimensions {
  /** One bit each; what has more classes is asked as if comparisons had nothing to do with it. */
  private static final int MOST_CLASSES = Long.SIZE - 1;

  /** More values than that are not looked at. */
  private static final int MOST_VALUES = 1_000;

  private final Map<About, List<Atom>> atoms = new HashMap<>();
  private final IdentityHashMap<Atom, Assertion> assertions = new IdentityHashMap<>();
  private final IdentityHashMap<Atom, Formula.Claim> claims = new IdentityHashMap<>();
  private final List<Long> all = new ArrayList<>();
  private final List<Long> possible = new ArrayList<>();
  private boolean shared;

  /** Takes note of a comparison. */
  void add(Atom atom, Assertion assertion) {
    assertions.put(atom, assertion);
    atoms.computeIfAbsent(assertion.about(), about -> new ArrayList<>()).add(atom);
  }

  /** Divides the values, once all comparisons are known. */
  void divide() {
    for (List<Atom> about : atoms.values()) {
      shared |= about.size() > 1;
      divide(about);
    }
  }

  /** Returns whether two comparisons ask about the same; else they cannot exclude each other. */
  boolean areShared() {
    return shared;
  }

  /** Returns what a comparison says, once the values are divided. */
  Formula.Claim claim(Atom atom) {
    Formula.Claim claim = claims.get(atom);
    return claim == null ? free(atom) : claim;
  }

  /** Returns what stands for a condition of which nothing is known. */
  Formula.Claim free(Condition source) {
    all.add(3L);
    possible.add(3L);
    return new Formula.Claim(source, all.size() - 1, 1L, 3L, 3L);
  }

  /** Returns a prover of what holds of everything that is asked about. */
  Logic logic(int steps) {
    return new Logic(numbers(possible), numbers(all), steps);
  }

  private static long[] numbers(List<Long> classes) {
    return classes.stream().mapToLong(Long::longValue).toArray();
  }

  private void divide(List<Atom> about) {
    List<Assertion> said = about.stream().map(assertions::get).toList();
    Set<Object> bounds = new LinkedHashSet<>();
    int expressions = 0;
    for (Assertion each : said) {
      for (Object bound : each.bounds()) {
        expressions += bounds.add(bound) && bound instanceof TextSamples.Expression ? 1 : 0;
      }
    }
    if (bounds.size() > MOST_VALUES || expressions > TextSamples.MOST_EXPRESSIONS) {
      return;
    }
    Samples samples = said.get(0).samples();
    Set<List<Boolean>> classes = new LinkedHashSet<>();
    samples.around(bounds).forEach(value -> classes.add(truths(said, value)));
    int today = classes.size();
    samples.later().forEach(value -> classes.add(truths(said, value)));
    if (classes.size() <= MOST_CLASSES) {
      number(about, List.copyOf(classes), today);
    }
  }

  private static List<Boolean> truths(List<Assertion> said, @Nullable Object value) {
    return said.stream().map(each -> each.test().test(value)).toList();
  }

  private void number(List<Atom> about, List<List<Boolean>> classes, int today) {
    long every = (1L << classes.size()) - 1;
    int dimension = all.size();
    all.add(every);
    possible.add((1L << today) - 1);
    for (int i = 0; i < about.size(); i++) {
      long holds = 0;
      for (int j = 0; j < classes.size(); j++) {
        holds |= classes.get(j).get(i) ? 1L << j : 0;
      }
      claims.put(
          about.get(i),
          new Formula.Claim(about.get(i), dimension, holds, (1L << today) - 1, every));
    }
  }
}
