package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a property: an operator and literals, or nothing. */
final class AtomParser {
  /** More serve nobody, and compilers of DRL read them by recursion. */
  private static final int MOST = 200;

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "&", "|", "^", "~");
  private static final Set<String> NAMED = Set.of("in", "contains", "matches");

  private final Cursor cursor;
  private final LiteralParser literals;
  private int conditions;

  AtomParser(Cursor cursor) {
    this.cursor = cursor;
    this.literals = new LiteralParser(cursor);
  }

  /** Counts a condition, or a further literal of a list. */
  void count(Token at) {
    if (++conditions > MOST) {
      throw cursor.reject(
          DiagnosticCode.LIMIT_EXCEEDED,
          at,
          "a rule has at most " + MOST + " conditions and literals in lists");
    }
  }

  /**
   * Reads on.
   *
   * @param subject what has been read; null if it is unknown, which has been reported
   * @param place where it begins
   */
  Condition read(@Nullable Subject subject, Place place) {
    Token first = cursor.peek();
    Operator operator = operator();
    Place operatorPlace =
        operator == Operator.HOLDS ? place : first.place().upTo(cursor.previous().place());
    List<Literal> compared =
        switch (operator.arity()) {
          case NONE -> List.of();
          case ONE -> List.of(literals.read());
          case SEVERAL -> list();
        };
    refuseArithmetic();
    if (subject == null) {
      return new Condition.Unreadable(place);
    }
    return new Atom(subject, operator, compared, place, operatorPlace);
  }

  private Operator operator() {
    Token token = cursor.peek();
    if (token.isOneOf(COMPARISONS) || token.isOneOf(NAMED)) {
      return Operator.written(cursor.take().text()).orElseThrow();
    }
    if (token.is("not") && cursor.peek(1).isOneOf(NAMED)) {
      cursor.take();
      return Operator.written("not " + cursor.take().text()).orElseThrow();
    }
    refuseOther(token);
    return Operator.HOLDS;
  }

  private void refuseOther(Token next) {
    String reason = ReservedWords.operator(next.text());
    if (reason != null) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_SYNTAX, next, next.shown() + " is not allowed: " + reason);
    }
    if (next.kind() != Kind.SYMBOL
        || next.is("=")
        || next.is("[")
        || next.is("!")
        || next.is(".")) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          next,
          next.shown() + " cannot stand here: " + advice(next));
    }
  }

  private String advice(Token next) {
    if (!next.is("=")) {
      return "a comparison, a comma or \")\" is needed";
    }
    return switch (cursor.peek(1).text()) {
      case ">" -> "at least is written >=";
      case "<" -> "at most is written <=";
      default -> "an equality is written ==";
    };
  }

  private void refuseArithmetic() {
    Token next = cursor.peek();
    if (next.isOneOf(ARITHMETIC)) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_ARITHMETIC,
          next,
          next.shown() + " is not allowed: a condition does no arithmetic");
    }
    if (next.isOneOf(COMPARISONS)) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_ARITHMETIC,
          next,
          "a comparison has two sides; join two comparisons with &&");
    }
  }

  private List<Literal> list() {
    List<Literal> list = new ArrayList<>();
    cursor.expect("(", "after in comes a list of literals in brackets");
    do {
      list.add(literals.read());
      if (cursor.at(",")) {
        count(cursor.peek());
      }
      refuseArithmetic();
    } while (cursor.takeIf(","));
    cursor.expect(")", "after a literal comes a comma or \")\"");
    return list;
  }
}
