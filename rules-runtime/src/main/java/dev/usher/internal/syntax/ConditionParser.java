package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    } while (Connectives.takeIf(cursor, "||", atoms));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, wholeFrom(first));
  }

  private Condition both() {
    Token first = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (Connectives.takeIf(cursor, "&&", atoms));
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
    } else if (first.is("not") || first.is("NOT") || first.is("Not")) {
      condition = inWords(cursor.take());
    } else if (cursor.takeIf("(")) {
      condition = read();
      cursor.expect(")", "after a condition comes &&, || or \")\"");
    } else {
      condition = simple();
    }
    cursor.leave();
    return condition;
  }

  /** A negation in a word, which is read on as if it were the sign. */
  private Condition inWords(Token not) {
    boolean brackets = cursor.at("(");
    Condition condition = one();
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_OPERATOR,
            not,
            "a condition is not negated by " + not.shown(),
            condition instanceof Atom atom
                ? atom.operator() == Operator.HOLDS
                    ? "write !" + AtomParser.written(atom)
                    : "write !(" + AtomParser.written(atom) + ")"
                : brackets ? "write !" : null);
    return new Condition.Unreadable(not.place());
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
              "write !(" + AtomParser.written(atom) + ")");
    }
    return condition;
  }

  private Condition simple() {
    Token token = cursor.peek();
    atoms.count(token);
    Condition instead = atoms.withoutSubject();
    if (instead == null) {
      instead = atoms.turned(subjects, question);
    }
    if (instead != null) {
      return instead;
    }
    String reason = ReservedWords.condition(token.text());
    boolean call = token.isVariable() && cursor.peek(1).is(".");
    boolean spreadsheet = token.text().equals(token.text().toUpperCase(Locale.ROOT));
    boolean called = spreadsheet && cursor.peek(1).is("(");
    boolean joins = (Connectives.isOne(token) && !called) || token.is("if");
    if (!call && (!token.isName() || reason != null || joins)) {
      Token before = cursor.previous();
      boolean end = token.is(")") && leftOut(before) != null;
      Token where = end ? before : token;
      String why = reason == null ? reason(token) : reason;
      DiagnosticCode code =
          reason == null ? DiagnosticCode.UNEXPECTED_TOKEN : DiagnosticCode.UNSUPPORTED_SYNTAX;
      throw cursor.reject(
          code,
          where,
          end
              ? "a condition is missing behind " + where.shown()
              : token.shown() + " begins no condition: " + why,
          leftOut(where));
    }
    if (!call && cursor.peek(1).is("(")) {
      return atoms.read(subjects.inquiry(question, cursor.take()), token.place());
    }
    return atoms.read(subjects.property(question), token.place());
  }

  /** What joins conditions, with nothing on one side of it. */
  private static @Nullable String leftOut(Token token) {
    boolean joins = token.is(",") || token.is("&&") || token.is("||") || Connectives.isOne(token);
    return joins || token.is("*") || token.is("if") ? "take it out" : null;
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
