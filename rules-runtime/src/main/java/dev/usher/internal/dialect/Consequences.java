package dev.usher.internal.dialect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code then} and {@code end}: chains of the fact's verbs. */
final class Consequences {
  /** A longer chain serves nobody, and the compiler reads it by recursion. */
  static final int MOST = 100;

  private static final Set<String> STATEMENT_ENDS = Set.of(";", "end");

  private final Vocabulary vocabulary = Vocabulary.get();
  private final Cursor cursor;
  private final Findings findings;
  private final Calls calls;
  private final Scope scope;
  private int verbs;

  Consequences(Cursor cursor, Calls calls, Scope scope) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.calls = calls;
    this.scope = scope;
  }

  void read(Token then) {
    if (cursor.at("end")) {
      findings.add(then, "the rule proposes nothing: after then comes at least one verb");
    }
    while (!cursor.at("end") && !cursor.atRule() && !cursor.atEnd()) {
      try {
        statement();
      } catch (Rejected e) {
        cursor.skipTo(STATEMENT_ENDS);
        cursor.takeIf(";");
      }
    }
  }

  private void statement() {
    Token first = cursor.peek();
    Token variable = scope.variable();
    if (!first.isVariable() || (variable != null && !variable.is(first.text()))) {
      throw cursor.reject(first, notTheFact(first, variable));
    }
    cursor.take();
    do {
      cursor.expect(".", "after " + cursor.previous().shown() + " comes \".\" and a verb");
      verb(cursor.take());
    } while (cursor.at("."));
    if (!cursor.takeIf(";")) {
      if (!cursor.at("end") && !cursor.peek().isVariable()) {
        throw cursor.reject(
            cursor.peek(), "after a verb comes \".\" or \";\", not " + cursor.peek().shown());
      }
      cursor.missing("\";\" is missing here: it ends every statement");
    }
  }

  private static String notTheFact(Token first, @Nullable Token variable) {
    String reason = Reserved.statement(first.text());
    String name = variable == null ? "$case" : variable.text();
    String example = "a consequence is made of verbs of the fact, such as " + name + ".verb(…);";
    return first.shown() + " is not allowed: " + (reason == null ? example : reason);
  }

  private void verb(Token name) {
    if (++verbs > MOST) {
      throw cursor.reject(name, "a rule has at most " + MOST + " verbs");
    }
    Fact fact = scope.fact();
    if (fact == null) {
      throw new Rejected();
    }
    List<Callable> overloads = fact.verbs().get(name.text());
    if (overloads == null) {
      unknown(fact, name);
    }
    calls.read(name, overloads == null ? List.of() : overloads, scope);
  }

  private void unknown(Fact fact, Token name) {
    if (!name.isName()) {
      throw cursor.reject(name, "a verb is missing here, not " + name.shown());
    }
    List<String> others =
        vocabulary.facts().values().stream()
            .filter(other -> other.verbs().containsKey(name.text()))
            .map(Fact::name)
            .toList();
    String message = fact.name() + " has no verb " + name.shown();
    if (others.isEmpty()) {
      findings.add(
          name,
          message + "; it has " + String.join(", ", fact.verbs().keySet()),
          Findings.didYouMean(name.text(), fact.verbs().keySet()));
    } else {
      findings.add(name, message + "; it belongs to " + String.join(" and ", others));
    }
  }
}
