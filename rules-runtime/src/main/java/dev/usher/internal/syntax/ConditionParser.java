package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.List;

/** Reads one condition, which is made of comparisons and inquiries. */
final class ConditionParser {
  private final Cursor cursor;
  private final Question question;
  private final SubjectParser subjects;
  private final AtomParser atoms;

  ConditionParser(Cursor cursor, Question question, SubjectParser subjects, AtomParser atoms) {
    this.cursor = cursor;
    this.question = question;
    this.subjects = subjects;
    this.atoms = atoms;
  }

  /** Reads conditions joined by {@code ||} and {@code &&}. */
  Condition read() {
    Token first = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(both());
    } while (cursor.takeIf("||"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, wholeFrom(first));
  }

  private Condition both() {
    Token first = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (cursor.takeIf("&&"));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, wholeFrom(first));
  }

  /** From a token to the last one that has been taken. */
  private Place wholeFrom(Token first) {
    return first.place().upTo(cursor.previous().place());
  }

  private Condition one() {
    cursor.enter();
    Token first = cursor.peek();
    Condition condition;
    if (cursor.takeIf("!")) {
      condition = new Condition.Not(negated(first), first.place());
    } else if (cursor.takeIf("(")) {
      condition = read();
      cursor.expect(")", "after a condition comes &&, || or \")\"");
    } else {
      condition = simple();
    }
    cursor.leave();
    return condition;
  }

  /** In DRL "!" belongs to the property alone, so brackets must say what is meant. */
  private Condition negated(Token not) {
    boolean brackets = cursor.at("(");
    Condition condition = one();
    if (!brackets && condition instanceof Atom atom && atom.operator() != Operator.HOLDS) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNBRACKETED_NEGATION,
              not,
              "\"!\" before a comparison needs brackets around the comparison",
              "write !(" + DrlText.of(atom) + ")");
    }
    return condition;
  }

  private Condition simple() {
    Token token = cursor.peek();
    atoms.count(token);
    String reason = ReservedWords.condition(token.text());
    if (!token.isName() || reason != null) {
      String why = reason == null ? reason(token) : reason;
      DiagnosticCode code =
          reason == null ? DiagnosticCode.UNEXPECTED_TOKEN : DiagnosticCode.UNSUPPORTED_SYNTAX;
      throw cursor.reject(code, token, token.shown() + " begins no condition: " + why);
    }
    if (cursor.peek(1).is("(")) {
      return atoms.read(subjects.inquiry(question, cursor.take()), token.place());
    }
    return atoms.read(subjects.property(question), token.place());
  }

  private static String reason(Token token) {
    if (token.isVariable()) {
      return "a binding stands by itself between commas";
    }
    return token.kind() == Kind.SYMBOL
        ? "name the property for every comparison"
        : "a condition begins with a property";
  }
}
