package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one condition, which is made of comparisons and questions. The reading methods return the
 * properties that are there whenever it holds.
 */
final class Conditions {
  /** Drools turns such a comparison round once there are many, and then skips what is absent. */
  private static final String TURNED =
      "\"!\" before one comparison of size is not allowed: write the opposite comparison, and"
          + " \"|| … == null\" if it may be absent";

  private final Cursor cursor;
  private final Findings findings;
  private final Properties properties;
  private final Calls calls;
  private final Comparison comparison;

  Conditions(Cursor cursor, Properties properties, Comparison comparison, Calls calls) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.properties = properties;
    this.comparison = comparison;
    this.calls = calls;
  }

  /** Reads conditions joined by {@code ||} and {@code &&}. */
  Set<String> read(Fact fact) {
    Set<String> present = both(fact);
    while (cursor.takeIf("||")) {
      Set<String> common = new HashSet<>(present);
      common.retainAll(both(fact));
      present = common;
    }
    return present;
  }

  private Set<String> both(Fact fact) {
    Set<String> present = new HashSet<>(one(fact));
    while (cursor.takeIf("&&")) {
      present.addAll(one(fact));
    }
    return present;
  }

  private Set<String> one(Fact fact) {
    cursor.enter();
    Set<String> present = Set.of();
    Token first = cursor.peek();
    if (cursor.takeIf("!")) {
      int before = comparison.counted();
      one(fact);
      if (comparison.counted() == before + 1 && comparison.wasOrdered()) {
        findings.add(first, TURNED);
      }
    } else if (cursor.takeIf("(")) {
      present = read(fact);
      cursor.expect(")", "after a condition comes &&, || or \")\"");
    } else {
      present = simple(fact);
    }
    cursor.leave();
    return present;
  }

  private Set<String> simple(Fact fact) {
    Token token = cursor.peek();
    comparison.count(token);
    String reason = Reserved.condition(token.text());
    if (!token.isName() || reason != null) {
      String why = reason == null ? reason(token) : reason;
      throw cursor.reject(token, token.shown() + " begins no condition: " + why);
    }
    if (cursor.peek(1).is("(")) {
      return question(fact, cursor.take());
    }
    return comparison.read(properties.read(fact));
  }

  private static String reason(Token token) {
    if (token.isVariable()) {
      return "a binding stands by itself between commas";
    }
    return token.kind() == Kind.SYMBOL
        ? "name the property for every comparison"
        : "a condition begins with a property";
  }

  private Set<String> question(Fact fact, Token name) {
    List<Callable> overloads = fact.questions().get(name.text());
    if (overloads == null) {
      boolean verb = fact.verbs().containsKey(name.text());
      throw cursor.reject(
          name,
          verb
              ? name.text() + " is a verb; it stands behind then"
              : fact.name() + " cannot be asked " + name.text() + "(…)",
          Findings.didYouMean(name.text(), fact.subjects()));
    }
    cursor.refuseGap();
    calls.read(name, overloads, null);
    Class<?> type = overloads.get(0).method().getReturnType();
    return comparison.read(new Subject(name.text() + "(…)", type, false, Meaning.FREE));
  }
}
