package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that operator and literals of a comparison fit what it asks about. */
final class AtomCheck {
  private static final Set<String> MATCHABLE =
      Set.of(Property.TOPIC.key(), Property.ID.key(), Inquiry.TEXT.key());

  private final RuleDiagnostics diagnostics;
  private final NameCheck names;
  private final LiteralCheck literals;
  private final ArgumentCheck arguments;

  AtomCheck(
      RuleDiagnostics diagnostics,
      NameCheck names,
      LiteralCheck literals,
      ArgumentCheck arguments) {
    this.diagnostics = diagnostics;
    this.names = names;
    this.literals = literals;
    this.arguments = arguments;
  }

  /**
   * Checks a comparison.
   *
   * @param present what is there wherever the comparison matters
   */
  void check(Atom atom, Set<Subject> present) {
    if (atom.subject() instanceof Subject.Inquired inquired) {
      boolean right =
          arguments.call(
              inquired.name(),
              List.of(inquired.inquiry().signature()),
              inquired.arguments(),
              inquired.close(),
              false);
      if (!right && inquired.inquiry().isField()) {
        // What a field is compared with fits its own type, not that of the wrong question.
        return;
      }
    }
    switch (atom.operator()) {
      case HOLDS -> holds(atom);
      case EQUAL, NOT_EQUAL -> equal(atom);
      case LESS, AT_MOST, MORE, AT_LEAST -> order(atom);
      case IN, NOT_IN -> in(atom);
      case CONTAINS, NOT_CONTAINS -> contains(atom);
      case MATCHES, NOT_MATCHES -> matches(atom, present);
    }
  }

  private static String is(Atom atom) {
    return Wording.of(atom.subject()) + " is " + atom.subject().domain().words();
  }

  private static Domain.Kind kind(Atom atom) {
    return atom.subject().domain().kind();
  }

  private void holds(Atom atom) {
    if (kind(atom) != Domain.Kind.YES_NO) {
      diagnostics.add(
          DiagnosticCode.MISSING_COMPARISON,
          atom.place(),
          is(atom) + ": compare it with something");
    }
  }

  private void equal(Atom atom) {
    if (kind(atom) == Domain.Kind.TEXTS) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_OPERATOR,
          atom.operatorPlace(),
          is(atom) + ": use contains or not contains");
    }
    Literal literal = atom.literals().get(0);
    if (!(literal instanceof Literal.Absent)) {
      literals.check(atom.subject(), literal);
    } else if (!atom.subject().isOptional()) {
      diagnostics.add(
          DiagnosticCode.NEVER_ABSENT,
          literal.place(),
          Wording.of(atom.subject()) + " is never null");
    }
  }

  private void order(Atom atom) {
    if (!atom.subject().domain().hasOrder()) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_OPERATOR,
          atom.operatorPlace(),
          is(atom) + " and has no order: use == or !=");
      return;
    }
    literals.check(atom.subject(), atom.literals().get(0));
  }

  private void in(Atom atom) {
    if (kind(atom) == Domain.Kind.TEXTS || kind(atom) == Domain.Kind.YES_NO) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_OPERATOR,
          atom.operatorPlace(),
          is(atom) + ": in does not apply",
          kind(atom) == Domain.Kind.TEXTS ? anyOf(atom) : null);
      return;
    }
    atom.literals().forEach(literal -> literals.check(atom.subject(), literal));
  }

  /** A set has one of several texts: the comparison with each of them. */
  private static String anyOf(Atom atom) {
    String sign = atom.operator() == Operator.IN ? " || " : ", ";
    String contains = atom.operator() == Operator.IN ? " contains " : " not contains ";
    return atom.literals().stream()
        .map(literal -> Wording.written(atom.subject()) + contains + Wording.of(literal))
        .collect(Collectors.joining(sign, "write ", ""));
  }

  private void contains(Atom atom) {
    if (kind(atom) == Domain.Kind.TEXTS) {
      literals.check(atom.subject(), atom.literals().get(0));
    } else {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_OPERATOR,
          atom.operatorPlace(),
          is(atom) + ": contains applies to sets only");
    }
  }

  private void matches(Atom atom, Set<Subject> present) {
    Subject subject = atom.subject();
    if (!MATCHABLE.contains(subject.name())) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_OPERATOR,
          atom.operatorPlace(),
          "matches applies to topic, id and text(…) only, not to " + Wording.of(subject));
    } else if (subject.isOptional() && !present.contains(Presence.of(subject))) {
      // Drools reads what is absent as the text "null" here.
      diagnostics.add(
          DiagnosticCode.POSSIBLY_ABSENT,
          atom.operatorPlace(),
          Wording.of(subject) + " may be absent, and matches needs it",
          "add " + Wording.written(subject) + " != null to the conditions");
    }
    Literal literal = atom.literals().get(0);
    if (!(literal instanceof Literal.Text text)) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_EXPRESSION,
          literal.place(),
          "matches takes a regular expression in double quotes, not " + Wording.of(literal));
    } else if (names.text(text, Meaning.FREE)) {
      String problem = SimpleRegex.problem(text.text());
      if (problem != null) {
        diagnostics.add(
            DiagnosticCode.UNSUITABLE_EXPRESSION,
            literal.place(),
            "the expression " + Wording.of(text) + " " + problem);
      }
    }
  }
}
