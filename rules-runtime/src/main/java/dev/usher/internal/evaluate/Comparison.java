package dev.usher.internal.evaluate;

import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest criterion: a fact's answer and what is wanted of it.
 *
 * @param asked what the fact is asked; never null
 * @param requirement what is wanted of the answer; never null
 * @param negated it holds where the requirement is not met, absent answers included
 */
public record Comparison(Asked asked, Requirement requirement, boolean negated)
    implements Criterion {
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  @Override
  public boolean holds(Case fact) {
    return requirement.isMetBy(asked.answer(fact)) != negated;
  }

  // Written out, here and in its parts: laying out rules asks for it first of all, and what a
  // record
  // brings along takes a cold JVM some 10 ms to link.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Comparison comparison
        && asked.equals(comparison.asked)
        && requirement.equals(comparison.requirement)
        && negated == comparison.negated;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * asked.hashCode() + requirement.hashCode()) + Boolean.hashCode(negated);
  }

  /** Returns the same question asked in fewer steps, for those who ask it again and again. */
  @Override
  public Predicate<Case> test() {
    Predicate<Case> met = requirement.met(asked.asking());
    return negated ? met.negate() : met;
  }

  /**
   * Makes an atom ready.
   *
   * @throws IllegalArgumentException if its literals are not in order
   */
  public static Comparison of(Atom atom) {
    Asked asked = Asked.of(atom.subject());
    return new Comparison(asked, requirement(atom, asked.domain()), atom.operator().isNegated());
  }

  private static Requirement requirement(Atom atom, Domain domain) {
    List<Literal> literals = atom.literals();
    Operator positive = atom.operator().positive();
    return switch (positive) {
      case HOLDS -> new Requirement.Same(true);
      case EQUAL ->
          literals.get(0) instanceof Literal.Absent
              ? new Requirement.Absence()
              : new Requirement.Same(value(literals.get(0), domain));
      case IN -> new Requirement.OneOf(literals.stream().map(each -> value(each, domain)).toList());
      case LESS, AT_MOST, MORE, AT_LEAST ->
          new Requirement.Size(positive, value(literals.get(0), domain));
      case CONTAINS -> new Requirement.Member((String) value(literals.get(0), domain));
      case MATCHES -> new Requirement.Form((String) value(literals.get(0), domain));
      case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_MATCHES ->
          throw new IllegalStateException(positive + " says the opposite of another operator");
    };
  }

  /** Figures that mean the same are the same object's equals: whole or stripped of their scale. */
  private static Object value(Literal literal, Domain domain) {
    if (literal instanceof Literal.Figure figure) {
      return figure(figure.amount().stripTrailingZeros(), domain.kind());
    }
    return literal
        .value()
        .orElseThrow(() -> new IllegalArgumentException("nothing is compared with " + literal));
  }

  private static Object figure(BigDecimal figure, Domain.Kind kind) {
    boolean whole = kind == Domain.Kind.WHOLE && figure.scale() <= 0;
    return whole && figure.toBigInteger().abs().compareTo(MOST) <= 0
        ? (Object) figure.intValueExact()
        : figure;
  }
}
