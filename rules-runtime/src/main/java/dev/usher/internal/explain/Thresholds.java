package dev.usher.internal.explain;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.Span;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the answers of a policy may turn: what its rules ask, and what they compare each answer
 * with. Immutable and safe to share between threads.
 */
final class Thresholds {
  private final Map<Asked, Compared> compared = new LinkedHashMap<>();

  private final Set<Span> beforeNeeded = new LinkedHashSet<>();

  private Thresholds() {}

  /** Returns those of rules, the ones that are switched off aside. */
  static Thresholds of(Collection<Rule> rules) {
    Thresholds thresholds = new Thresholds();
    // Both stand in every decision, whether a rule asks for them or not.
    thresholds.of(Property.TOPIC);
    thresholds.of(Property.STATED_SEVERITY);
    rules.stream().filter(Rule::isEnabled).forEach(thresholds::add);
    return thresholds;
  }

  private void add(Rule rule) {
    rule.atoms().forEach(this::add);
    for (Item.Binding binding : rule.bindings()) {
      of(binding.subject().property());
    }
    for (Proposed proposed : rule.proposals()) {
      for (Argument argument : proposed.arguments()) {
        if (argument.value().orElse(null) instanceof BeforeNeeded from) {
          beforeNeeded.add(from.span());
        }
      }
      if (proposed.verb() == Verb.CAP || proposed.verb() == Verb.GRANT) {
        Argument.values(proposed.arguments())
            .orElse(List.of())
            .forEach(amount -> of(Property.REFUND).add(Operator.EQUAL, amount));
      }
    }
  }

  private void add(Atom atom) {
    Compared values = compared.computeIfAbsent(Asked.of(atom.subject()), none -> new Compared());
    for (Literal literal : atom.literals()) {
      literal.value().ifPresent(value -> values.add(atom.operator(), value));
    }
  }

  private Compared of(Property property) {
    return compared.computeIfAbsent(new Asked.OfProperty(property), none -> new Compared());
  }

  /** Returns what is asked, and what the answers are compared with, in the order of the rules. */
  Map<Asked, Compared> compared() {
    return Collections.unmodifiableMap(compared);
  }

  /** Returns how long before the contact's need something begins. */
  Set<Span> beforeNeeded() {
    return Collections.unmodifiableSet(beforeNeeded);
  }
}
