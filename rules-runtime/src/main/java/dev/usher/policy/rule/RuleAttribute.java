package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

/** An attribute of a rule, as DRL calls what stands between its annotations and {@code when}. */
public sealed interface RuleAttribute extends Node
    permits RuleAttribute.Salience, RuleAttribute.Enabled {

  @Override
  RuleAttribute unplaced();

  /** Returns the comments that belong to it. */
  Comments comments();

  /** Returns it as a rule writes it, without its comments. */
  String drl();

  /**
   * The rule's rank among proposals for what a case has one of.
   *
   * @param rank the rank; greater wins
   * @param comments its comments; never null
   * @param place its place; never null
   */
  record Salience(int rank, Comments comments, Place place) implements RuleAttribute {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Salience {
      requireNonNull(comments, "comments");
      requireNonNull(place, "place");
    }

    @Override
    public String drl() {
      return "salience " + rank;
    }

    @Override
    public Salience unplaced() {
      return new Salience(rank, comments.unplaced(), Place.NOWHERE);
    }
  }

  /**
   * Whether the rule is switched on.
   *
   * @param on false if it is switched off
   * @param comments its comments; never null
   * @param place its place; never null
   */
  record Enabled(boolean on, Comments comments, Place place) implements RuleAttribute {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Enabled {
      requireNonNull(comments, "comments");
      requireNonNull(place, "place");
    }

    @Override
    public String drl() {
      return "enabled " + on;
    }

    @Override
    public Enabled unplaced() {
      return new Enabled(on, comments.unplaced(), Place.NOWHERE);
    }
  }
}
