package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One verb of a rule's consequence with its arguments.
 *
 * @param verb the verb; never null
 * @param arguments what it is given
 * @param comments its comments; never null
 * @param place the verb's place; never null
 * @param close the place of the closing bracket; never null
 */
public record Proposed(
    Verb verb, List<Argument> arguments, Comments comments, Place place, Place close)
    implements Node {

  /** Copies the list. */
  public Proposed {
    requireNonNull(verb, "verb");
    requireNonNull(comments, "comments");
    requireNonNull(place, "place");
    requireNonNull(close, "close");
    arguments = List.copyOf(arguments);
  }

  @Override
  public Proposed unplaced() {
    List<Argument> unplaced = arguments.stream().map(Argument::unplaced).toList();
    return new Proposed(verb, unplaced, comments.unplaced(), Place.NOWHERE, Place.NOWHERE);
  }
}
