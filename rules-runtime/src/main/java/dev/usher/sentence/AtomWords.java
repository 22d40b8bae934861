package dev.usher.sentence;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.text.Series;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Subject;
import java.util.List;

/** The smallest conditions in words: what is asked about, and what is wanted of it. */
final class AtomWords {
  private final ValueWords values;
  private final InquiryWords inquiries;

  AtomWords(ValueWords values) {
    this.values = values;
    this.inquiries = new InquiryWords(values);
  }

  /**
   * Returns an atom as a sentence.
   *
   * @param holds false for the opposite of what it says
   */
  SentencePart.Clause clause(Atom atom, boolean holds) {
    SubjectWords subject = subject(atom.subject());
    String opposite = subject.opposite();
    if (opposite != null) {
      return SentencePart.Clause.alone(wantsYes(atom) == holds ? subject.words() : opposite);
    }
    boolean affirmed = atom.operator().isNegated() != holds;
    if (isAbsence(atom)) {
      return new SentencePart.Clause(
          subject.words() + " is", affirmed ? "absent" : "present", false);
    }
    if (!affirmed && atom.literals().size() > 1) {
      return new SentencePart.Clause(subject.words() + " is", noneOf(atom), false);
    }
    String verb = verb(atom, subject.plural(), affirmed);
    return new SentencePart.Clause(subject.words() + " " + verb, object(atom), !affirmed);
  }

  /** Returns what the value must be like, such as {@code at least 500.00 USD}. */
  String wanted(Atom atom) {
    if (atom.subject().domain().kind() == Domain.Kind.YES_NO) {
      return wantsYes(atom) ? "yes" : "no";
    }
    return switch (atom.operator()) {
      case EQUAL -> isAbsence(atom) ? "nothing" : object(atom);
      case NOT_EQUAL -> isAbsence(atom) ? "anything" : "not " + object(atom);
      case IN, LESS, AT_MOST, MORE, AT_LEAST, HOLDS -> object(atom);
      case NOT_IN -> atom.literals().size() == 1 ? "not " + object(atom) : noneOf(atom);
      case CONTAINS -> "includes " + object(atom);
      case NOT_CONTAINS -> "does not include " + object(atom);
      case MATCHES -> "matches " + object(atom);
      case NOT_MATCHES -> "does not match " + object(atom);
    };
  }

  /** Returns the words of what is asked about. */
  SubjectWords subject(Subject subject) {
    Asked asked = Asked.of(subject);
    return asked instanceof Asked.OfInquiry inquiry
        ? inquiries.of(inquiry.inquiry(), inquiry.arguments())
        : PropertyWords.of(((Asked.OfProperty) asked).property());
  }

  private static String verb(Atom atom, boolean plural, boolean affirmed) {
    return switch (atom.operator().positive()) {
      case CONTAINS ->
          affirmed ? (plural ? "include" : "includes") : (plural ? "do" : "does") + " not include";
      case MATCHES -> affirmed ? "matches" : "does not match";
      case EQUAL, IN, LESS, AT_MOST, MORE, AT_LEAST, HOLDS ->
          (plural ? "are" : "is") + (affirmed ? "" : " not");
      case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_MATCHES -> throw opposite(atom.operator());
    };
  }

  /** What a verb is followed by; a figure of a policy's own may be finer than its currency. */
  private String object(Atom atom) {
    Domain domain = atom.subject().domain();
    Operator operator = atom.operator().positive();
    if (operator == Operator.MATCHES) {
      return ShownText.quoted(String.valueOf(atom.literals().get(0).value().orElseThrow()));
    }
    List<String> literals = literals(atom);
    boolean ranked = domain.kind() == Domain.Kind.CONSTANT || domain.meaning() == Meaning.TIER;
    return switch (operator) {
      case LESS -> (ranked ? "lower than " : "less than ") + literals.get(0);
      case AT_MOST -> ranked ? literals.get(0) + " or lower" : "at most " + literals.get(0);
      case MORE -> (ranked ? "higher than " : "more than ") + literals.get(0);
      case AT_LEAST -> ranked ? literals.get(0) + " or higher" : "at least " + literals.get(0);
      case EQUAL, IN, CONTAINS, MATCHES, HOLDS -> Series.or(literals);
      case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_MATCHES -> throw opposite(operator);
    };
  }

  private String noneOf(Atom atom) {
    List<String> literals = literals(atom);
    return literals.size() == 2
        ? "neither " + literals.get(0) + " nor " + literals.get(1)
        : "none of " + Series.and(literals);
  }

  private List<String> literals(Atom atom) {
    Domain domain = atom.subject().domain();
    return atom.literals().stream().map(each -> literal(each, domain)).toList();
  }

  private String literal(Literal literal, Domain domain) {
    Object value = literal.value().orElse(null);
    return value instanceof String text ? ValueWords.text(text) : values.of(domain, value);
  }

  private static boolean isAbsence(Atom atom) {
    return atom.literals().size() == 1 && atom.literals().get(0) instanceof Literal.Absent;
  }

  private static boolean wantsYes(Atom atom) {
    Comparison comparison = Comparison.of(atom);
    return comparison.requirement().isMetBy(true) != comparison.negated();
  }

  private static IllegalStateException opposite(Operator operator) {
    return new IllegalStateException(operator + " says the opposite of another operator");
  }
}
