package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The smallest condition: a property or an inquiry, compared with literals.
 *
 * @param subject what is asked about; never null
 * @param operator how it is compared; never null
 * @param literals what it is compared with: none for {@link Operator#HOLDS}, one or more for {@link
 *     Operator#IN} and its opposite, else one
 * @param place where the subject stands; never null
 * @param operatorPlace where the operator stands; the subject's place for {@link Operator#HOLDS}
 */
public record Atom(
    Subject subject, Operator operator, List<Literal> literals, Place place, Place operatorPlace)
    implements Condition {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are more or less literals than the operator takes
   */
  public Atom {
    requireNonNull(subject, "subject");
    requireNonNull(operator, "operator");
    requireNonNull(place, "place");
    requireNonNull(operatorPlace, "operatorPlace");
    literals = List.copyOf(literals);
    boolean right =
        switch (operator.arity()) {
          case NONE -> literals.isEmpty();
          case ONE -> literals.size() == 1;
          case SEVERAL -> !literals.isEmpty();
        };
    if (!right) {
      throw new IllegalArgumentException(
          subject.name() + " " + operator.symbol() + " with " + literals.size() + " literals");
    }
  }

  @Override
  public <R> R accept(ConditionVisitor<R> visitor) {
    return visitor.atom(this);
  }

  @Override
  public Atom unplaced() {
    List<Literal> unplaced = literals.stream().map(Literal::unplaced).toList();
    return new Atom(subject.unplaced(), operator, unplaced, Place.NOWHERE, Place.NOWHERE);
  }
}
