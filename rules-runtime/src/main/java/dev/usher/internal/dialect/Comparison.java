package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind a property: an operator and a literal, or nothing. Each method returns
 * the property's name if the comparison can only hold where the property is there.
 */
final class Comparison {
  /** Drools reads a condition by recursion, so that its length must be bounded too. */
  private static final int MOST = 200;

  private static final Set<String> EQUAL = Set.of("==", "!=");
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "&", "|", "^", "~");
  private static final Set<String> NEGATED = Set.of("in", "contains", "matches");
  private static final Set<String> MATCHABLE = Set.of("topic", "id");

  private final Cursor cursor;
  private final Findings findings;
  private final Names names;
  private final LiteralCheck literals;
  private final LiteralReader reader;
  private final EngineText engineText;
  private boolean ordered;
  private int conditions;

  Comparison(Cursor cursor, Names names, LiteralCheck literals, EngineText engineText) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.names = names;
    this.literals = literals;
    this.reader = new LiteralReader(cursor);
    this.engineText = engineText;
  }

  /** Reads on; the subject is null if it is unknown, which has been reported. */
  Set<String> read(@Nullable Subject subject) {
    Token operator = cursor.peek();
    boolean holds = false;
    ordered = operator.isOneOf(ORDER);
    if (operator.isOneOf(EQUAL) || operator.isOneOf(ORDER)) {
      holds = compare(subject, cursor.take());
    } else if (operator.is("not") && cursor.peek(1).isOneOf(NEGATED)) {
      cursor.take();
      named(subject, cursor.take());
    } else if (operator.isOneOf(NEGATED)) {
      named(subject, cursor.take());
      holds = true;
    } else {
      alone(subject, operator);
    }
    refuseArithmetic();
    return holds && subject != null ? Set.of(subject.name()) : Set.of();
  }

  /** Counts a condition, or a further literal of a list. */
  void count(Token at) {
    if (++conditions > MOST) {
      throw cursor.reject(at, "a rule has at most " + MOST + " conditions and literals in lists");
    }
  }

  int counted() {
    return conditions;
  }

  /** The last comparison was one of size. */
  boolean wasOrdered() {
    return ordered;
  }

  private void alone(@Nullable Subject subject, Token next) {
    String reason = Reserved.operator(next.text());
    if (reason != null) {
      throw cursor.reject(next, next.shown() + " is not allowed: " + reason);
    }
    if (next.kind() != Kind.SYMBOL
        || next.is("=")
        || next.is("[")
        || next.is("!")
        || next.is(".")) {
      throw cursor.reject(next, next.shown() + " cannot stand here: " + advice(next));
    }
    if (subject != null && !subject.isYesOrNo() && !next.isOneOf(ARITHMETIC)) {
      findings.add(
          cursor.previous(),
          subject.name() + " is " + subject.kind() + ": compare it with something");
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
      throw cursor.reject(next, next.shown() + " is not allowed: a condition does no arithmetic");
    }
    if (next.isOneOf(EQUAL) || next.isOneOf(ORDER)) {
      throw cursor.reject(next, "a comparison has two sides; join two comparisons with &&");
    }
  }

  private boolean compare(@Nullable Subject subject, Token operator) {
    boolean ordering = operator.isOneOf(ORDER);
    if (subject != null && !subject.isNumber() && ordering && !isRanked(subject)) {
      findings.add(
          operator, subject.name() + " is " + subject.kind() + " and has no order: use == or !=");
    } else if (subject != null && subject.isSet()) {
      findings.add(operator, subject.name() + " is a set of texts: use contains or not contains");
    }
    Literal literal = reader.read();
    if (literal.kind() == Literal.Kind.NOTHING && !ordering) {
      if (subject != null && !subject.nullable()) {
        findings.add(literal.at(), subject.name() + " is never null");
      }
      return operator.is("!=");
    }
    if (subject != null) {
      literals.check(subject, literal);
    }
    if (subject != null && ordering && isRanked(subject)) {
      rank(subject, operator, literal);
    }
    return !operator.is("!=");
  }

  private void rank(Subject subject, Token operator, Literal literal) {
    String list = Ranked.asList(subject.type(), operator.text(), literal.at().text());
    if (!list.isEmpty()) {
      engineText.replace(operator, literal.at(), list);
    }
  }

  private static boolean isRanked(Subject subject) {
    return Ranked.TYPES.contains(subject.type());
  }

  private void named(@Nullable Subject subject, Token operator) {
    switch (operator.text()) {
      case "in" -> list(subject, operator);
      case "contains" -> contains(subject, operator);
      default -> matches(subject, operator);
    }
  }

  private void list(@Nullable Subject subject, Token operator) {
    if (subject != null && (subject.isSet() || subject.isYesOrNo())) {
      findings.add(operator, subject.name() + " is " + subject.kind() + ": in does not apply");
    }
    cursor.expect("(", "after in comes a list of literals in brackets");
    do {
      Literal literal = reader.read();
      if (subject != null) {
        literals.check(subject, literal);
      }
      if (cursor.at(",")) {
        count(cursor.peek());
      }
      refuseArithmetic();
    } while (cursor.takeIf(","));
    cursor.expect(")", "after a literal comes a comma or \")\"");
  }

  private void contains(@Nullable Subject subject, Token operator) {
    if (subject != null && !subject.isSet()) {
      findings.add(
          operator, subject.name() + " is " + subject.kind() + ": contains applies to sets only");
    }
    Literal literal = reader.read();
    if (subject != null && subject.isSet()) {
      literals.check(subject, literal);
    }
  }

  private void matches(@Nullable Subject subject, Token operator) {
    if (subject != null && !MATCHABLE.contains(subject.name())) {
      findings.add(operator, "matches applies to topic and id only, not to " + subject.name());
    }
    Literal literal = reader.read();
    if (literal.kind() != Literal.Kind.TEXT) {
      findings.add(
          literal.at(),
          "matches takes a regular expression in double quotes, not " + literal.shown());
      return;
    }
    if (names.text(literal.at(), Meaning.FREE)) {
      String problem = SimpleRegex.problem(literal.at().value());
      if (problem != null) {
        findings.add(literal.at(), "the expression " + literal.shown() + " " + problem);
      }
    }
  }
}
