package dev.usher.internal.analysis.mutation;

import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The ranks that a rule may have instead of its own, so far as they matter: beside rules that
 * propose another value of what a case has one of. Immutable.
 */
final class SalienceChanges {

  /** A rule's rank has at most nine digits. */
  private static final int MOST = 999_999_999;

  /** Of each thing that a case has one of, the ranks of each value that some rule proposes. */
  private final Map<String, Map<Argument, NavigableSet<Integer>>> ranks = new HashMap<>();

  SalienceChanges(Policy policy) {
    for (Rule rule : policy.rules()) {
      if (rule.isEnabled()) {
        rule.proposals().forEach(proposed -> add(rule, proposed));
      }
    }
  }

  private void add(Rule rule, Proposed proposed) {
    what(proposed)
        .ifPresent(
            what ->
                ranks
                    .computeIfAbsent(what, each -> new HashMap<>())
                    .computeIfAbsent(value(proposed), each -> new TreeSet<>())
                    .add(rule.salience()));
  }

  /**
   * Returns the next rank below and the next one above at which something else is proposed; and
   * where that is so at the rule's own rank, one less and one more than that.
   */
  List<Integer> of(Rule rule) {
    TreeSet<Integer> others = new TreeSet<>();
    for (Proposed proposed : rule.proposals()) {
      what(proposed)
          .ifPresent(
              what ->
                  ranks
                      .getOrDefault(what, Map.of())
                      .forEach(
                          (value, at) -> {
                            if (!value.equals(value(proposed))) {
                              others.addAll(at);
                            }
                          }));
    }
    int own = rule.salience();
    NavigableSet<Integer> instead = new TreeSet<>();
    Optional.ofNullable(others.lower(own)).ifPresent(instead::add);
    Optional.ofNullable(others.higher(own)).ifPresent(instead::add);
    if (others.contains(own)) {
      instead.add(own - 1);
      instead.add(own + 1);
    }
    instead.removeIf(rank -> Math.abs(rank) > MOST);
    return new ArrayList<>(instead);
  }

  /** Says of which thing a case has one, where a verb proposes such a thing. */
  private static Optional<String> what(Proposed proposed) {
    String verb = proposed.verb().key();
    if (!proposed.isRanked()) {
      return Optional.empty();
    } else if (proposed.who().isEmpty()) {
      return Optional.of(verb);
    }
    return proposed.arguments().get(0) instanceof Literal.Text name
        ? Optional.of(verb + " " + name.text())
        : Optional.empty();
  }

  private static Argument value(Proposed proposed) {
    return proposed.who().orElseGet(() -> proposed.arguments().get(0)).unplaced();
  }
}
