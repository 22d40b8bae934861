package dev.usher.testing;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions of every shape, over every property, inquiry and operator. */
final class RandomConditions {
  /** More than that a rule does not say. */
  private static final int DEEPEST = 4;

  private static final Set<String> MATCHED =
      Set.of(Property.TOPIC.key(), Property.ID.key(), Inquiry.TEXT.key());

  private final RandomLiterals literals;
  private final RandomArguments arguments;
  private final Draw draw;

  RandomConditions(RandomLiterals literals, RandomArguments arguments, Draw draw) {
    this.literals = literals;
    this.arguments = arguments;
    this.draw = draw;
  }

  Condition of(Question question) {
    return of(question, draw.chance(60) ? DEEPEST : 0);
  }

  private Condition of(Question question, int depth) {
    if (depth >= DEEPEST || draw.chance(40)) {
      return simple(question);
    }
    return switch (draw.number(0, 2)) {
      case 0 -> new Condition.All(parts(question, depth + 1), Place.NOWHERE);
      case 1 -> new Condition.Any(parts(question, depth + 1), Place.NOWHERE);
      default -> opposite(of(question, depth + 1), question);
    };
  }

  private List<Condition> parts(Question question, int depth) {
    List<Condition> parts = new ArrayList<>();
    for (int i = draw.number(2, 3); i > 0; i--) {
      parts.add(of(question, depth));
    }
    return parts;
  }

  /** One comparison of size is turned round by its operator, never by a "!" before it. */
  private Condition opposite(Condition part, Question question) {
    Condition inner = part;
    while (inner instanceof Condition.Not not) {
      inner = not.part();
    }
    boolean size = inner instanceof Atom atom && atom.operator().isOrder();
    return size ? opposite(simple(question), question) : new Condition.Not(part, Place.NOWHERE);
  }

  /** An atom, with a guard where its answer needs one. */
  private Condition simple(Question question) {
    Atom atom = atom(question);
    boolean matched = atom.operator().positive() == Operator.MATCHES;
    return matched && atom.subject().isOptional()
        ? new Condition.All(List.of(present(atom.subject()), atom), Place.NOWHERE)
        : atom;
  }

  /** The condition that something optional is there. */
  static Atom present(Subject subject) {
    return atom(subject, Operator.NOT_EQUAL, List.of(new Literal.Absent(Place.NOWHERE)));
  }

  private Atom atom(Question question) {
    Subject subject = subject(question);
    return about(subject);
  }

  /** Returns a comparison of a subject. */
  Atom about(Subject subject) {
    Operator operator = draw.dealt(operators(subject));
    List<Literal> compared =
        switch (operator) {
          case HOLDS -> List.of();
          case IN, NOT_IN ->
              Stream.generate(() -> literals.of(subject)).limit(draw.number(1, 4)).toList();
          case MATCHES, NOT_MATCHES -> List.of(literals.expression());
          case EQUAL, NOT_EQUAL ->
              subject.isOptional() && draw.chance(30)
                  ? List.of(new Literal.Absent(Place.NOWHERE))
                  : List.of(literals.of(subject));
          case LESS, AT_MOST, MORE, AT_LEAST, CONTAINS, NOT_CONTAINS ->
              List.of(literals.of(subject));
        };
    return atom(subject, operator, compared);
  }

  private static List<Operator> operators(Subject subject) {
    Domain domain = subject.domain();
    return Arrays.stream(Operator.values())
        .filter(
            operator ->
                switch (operator) {
                  case EQUAL, NOT_EQUAL -> domain.kind() != Domain.Kind.TEXTS;
                  case LESS, AT_MOST, MORE, AT_LEAST -> domain.hasOrder();
                  case IN, NOT_IN ->
                      domain.kind() != Domain.Kind.TEXTS && domain.kind() != Domain.Kind.YES_NO;
                  case CONTAINS, NOT_CONTAINS -> domain.kind() == Domain.Kind.TEXTS;
                  case MATCHES, NOT_MATCHES -> MATCHED.contains(subject.name());
                  case HOLDS -> domain.kind() == Domain.Kind.YES_NO;
                })
        .toList();
  }

  private Subject subject(Question question) {
    List<Inquiry> inquiries =
        Arrays.stream(Inquiry.values())
            .filter(inquiry -> arguments.canFill(inquiry.signature()))
            .toList();
    if (draw.chance(20)) {
      Inquiry inquiry = draw.dealt(inquiries);
      return new Subject.Inquired(
          inquiry, arguments.of(inquiry.signature(), List.of()), Place.NOWHERE, Place.NOWHERE);
    }
    return named(draw.dealt(properties(question)));
  }

  /** Returns the properties of a question that literals can be compared with. */
  List<Property> properties(Question question) {
    return Property.knownTo(question).stream()
        .filter(property -> literals.hasAny(property.domain().meaning()))
        .toList();
  }

  static Subject.Named named(Property property) {
    return new Subject.Named(property, Place.NOWHERE);
  }

  private static Atom atom(Subject subject, Operator operator, List<Literal> literals) {
    return new Atom(subject, operator, literals, Place.NOWHERE, Place.NOWHERE);
  }
}
