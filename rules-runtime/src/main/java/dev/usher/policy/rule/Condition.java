package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What must hold of a fact. */
public sealed interface Condition extends Node
    permits Condition.All, Condition.Any, Condition.Not, Condition.Unreadable, Atom {

  @Override
  Condition unplaced();

  /** Shows the kind of this condition to a visitor. */
  <R> R accept(ConditionVisitor<R> visitor);

  /**
   * Conditions joined by {@code &&}: each must hold.
   *
   * @param parts two or more
   * @param place from the first part to the end of its line, or of the last one; never null
   */
  record All(List<Condition> parts, Place place) implements Condition {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are less than two parts
     */
    public All {
      requireNonNull(place, "place");
      parts = several(parts);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.all(this);
    }

    @Override
    public All unplaced() {
      return new All(Condition.unplaced(parts), Place.NOWHERE);
    }
  }

  /**
   * Conditions joined by {@code ||}: at least one must hold.
   *
   * @param parts two or more
   * @param place from the first part to the end of its line, or of the last one; never null
   */
  record Any(List<Condition> parts, Place place) implements Condition {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are less than two parts
     */
    public Any {
      requireNonNull(place, "place");
      parts = several(parts);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.any(this);
    }

    @Override
    public Any unplaced() {
      return new Any(Condition.unplaced(parts), Place.NOWHERE);
    }
  }

  /**
   * A condition after {@code !}: it must not hold.
   *
   * @param part the condition; never null
   * @param place the place of the {@code !}; never null
   */
  record Not(Condition part, Place place) implements Condition {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Not {
      requireNonNull(part, "part");
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.not(this);
    }

    @Override
    public Not unplaced() {
      return new Not(part.unplaced(), Place.NOWHERE);
    }
  }

  /**
   * Stands where a condition could not be read; in no rule of a policy that opens.
   *
   * @param place where it begins; never null
   */
  record Unreadable(Place place) implements Condition {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Unreadable {
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.unreadable(this);
    }

    @Override
    public Unreadable unplaced() {
      return new Unreadable(Place.NOWHERE);
    }
  }

  private static List<Condition> several(List<Condition> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(parts.size() + " parts: two or more are joined");
    }
    return List.copyOf(parts);
  }

  private static List<Condition> unplaced(List<Condition> parts) {
    return parts.stream().map(Condition::unplaced).toList();
  }
}
