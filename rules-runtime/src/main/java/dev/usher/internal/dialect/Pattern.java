package dev.usher.internal.dialect;

import java.util.Set;

/** Reads the one pattern of a rule: its variable, its fact, its conditions and bindings. */
final class Pattern {
  private final Vocabulary vocabulary = Vocabulary.get();
  private final Cursor cursor;
  private final Findings findings;
  private final Properties properties;
  private final Comparison comparison;
  private final Conditions conditions;
  private final Scope scope = new Scope();

  Pattern(Cursor cursor, Names names, LiteralCheck literals, Calls calls, EngineText engineText) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.properties = new Properties(cursor);
    this.comparison = new Comparison(cursor, names, literals, engineText);
    this.conditions = new Conditions(cursor, properties, comparison, calls);
  }

  /** What has been read; it is not complete if reading was given up. */
  Scope scope() {
    return scope;
  }

  /** Reads all that stands between {@code when} and {@code then}. */
  void read() {
    Token variable = cursor.peek();
    if (!variable.isVariable()) {
      throw noPattern(variable);
    }
    cursor.take();
    cursor.expect(":", "after the variable " + variable.text() + " comes \":\" and the fact");
    Token name = cursor.take();
    Fact fact = vocabulary.fact(name.text());
    scope.match(variable, fact);
    if (fact == null) {
      throw cursor.reject(
          name,
          name.shown() + " is no fact; there are " + String.join(", ", vocabulary.facts().keySet()),
          Findings.didYouMean(name.text(), vocabulary.facts().keySet()));
    }
    cursor.expect("(", "after " + name.text() + " comes \"(\" and the conditions, if any");
    if (!cursor.at(")")) {
      do {
        int mark = cursor.mark();
        scope.present(item(fact));
        cursor.refuseComments(mark);
      } while (cursor.takeIf(","));
    }
    cursor.expect(")", "after a condition comes a comma, &&, || or \")\"");
    if (!cursor.at("then")) {
      Token next = cursor.peek();
      String reason = Reserved.pattern(next.text());
      throw cursor.reject(
          next,
          next.shown()
              + " cannot stand behind the pattern: "
              + (reason == null ? "a rule matches exactly one fact, and then comes then" : reason));
    }
    scope.complete();
  }

  private Rejected noPattern(Token token) {
    String reason = Reserved.pattern(token.text());
    return cursor.reject(
        token,
        reason == null
            ? "a rule matches exactly one fact, such as $case : Assessed(), not " + token.shown()
            : token.shown() + " is not allowed: " + reason);
  }

  private Set<String> item(Fact fact) {
    Token token = cursor.peek();
    if (!token.isVariable() || !cursor.peek(1).is(":")) {
      return conditions.read(fact);
    }
    cursor.take();
    cursor.take();
    comparison.count(token);
    if (scope.isTaken(token.text())) {
      findings.add(token, token.text() + " is bound twice");
    }
    Token name = cursor.peek();
    if (!name.isName()) {
      throw cursor.reject(name, "a variable is bound to a property, not to " + name.shown());
    }
    Subject subject = properties.read(fact);
    if (subject != null) {
      scope.bind(token.text(), subject);
    }
    boolean alone = cursor.at(",") || cursor.at(")");
    Set<String> present = alone ? Set.of() : comparison.read(subject);
    if (!cursor.at(",") && !cursor.at(")")) {
      throw cursor.reject(
          cursor.peek(), "after a binding comes a comma or \")\", not " + cursor.peek().shown());
    }
    return present;
  }
}
