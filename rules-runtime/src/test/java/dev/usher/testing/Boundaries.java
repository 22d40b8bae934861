package dev.usher.testing;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the conditions of rules compare with: where the answers of a fact may turn. */
final class Boundaries {
  private final Map<Property, Set<String>> written = new EnumMap<>(Property.class);
  private final Map<Property, List<Object>> values = new EnumMap<>(Property.class);
  private final Set<Duration> spans = new TreeSet<>();
  private int contacts = 2;

  static Boundaries of(List<Rule> rules) {
    Boundaries boundaries = new Boundaries();
    rules.forEach(rule -> rule.conditions().forEach(boundaries::add));
    return boundaries;
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::add);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::add);
    } else if (condition instanceof Condition.Not not) {
      add(not.part());
    } else if (condition instanceof Atom atom) {
      add(atom);
    }
  }

  private void add(Atom atom) {
    Asked asked = Asked.of(atom.subject());
    for (Literal literal : atom.literals()) {
      Object value = literal.value().orElse(null);
      if (value != null && asked instanceof Asked.OfProperty of) {
        if (written
            .computeIfAbsent(of.property(), property -> new TreeSet<>())
            .add(value.toString())) {
          values.computeIfAbsent(of.property(), property -> new ArrayList<>()).add(value);
        }
      } else if (value instanceof Integer count) {
        contacts = Math.max(contacts, Math.min(count, 6));
      }
    }
    if (asked instanceof Asked.OfInquiry of) {
      of.arguments().stream()
          .filter(Elapsed.class::isInstance)
          .forEach(span -> spans.add(((Elapsed) span).length()));
    }
  }

  /** Returns what a property is compared with, each value once. */
  List<Object> of(Property property) {
    return values.getOrDefault(property, List.of());
  }

  /** Returns what texts or sets of texts are compared with. */
  List<String> texts(Property property) {
    return of(property).stream().map(String.class::cast).toList();
  }

  /** Returns the spans that inquiries ask about. */
  Set<Duration> spans() {
    return spans;
  }

  /** Returns how many contacts inquiries may count. */
  int contacts() {
    return contacts;
  }
}
