package dev.usher.policy.rule;

/** A part of the tree. Immutable and safe to share between threads, as all of them are. */
public sealed interface Node
    permits Annotation,
        Argument,
        Comment,
        Condition,
        Import,
        Item,
        PackageClause,
        Proposed,
        Rule,
        RuleAttribute,
        RuleFile,
        Subject {

  /** Returns where it stands. */
  Place place();

  /**
   * Returns the same without places, so that two parts can be compared by what they say: {@code
   * one.unplaced().equals(other.unplaced())}.
   */
  Node unplaced();
}
