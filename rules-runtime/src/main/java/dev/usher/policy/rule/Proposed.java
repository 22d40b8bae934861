package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

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

  /**
   * Returns whether salience ranks it among others: topics, queues, owners, reply channels, and who
   * takes an action.
   */
  public boolean isRanked() {
    return switch (verb) {
      case ASSIGN, REPLY_VIA, ROUTE, TOPIC -> true;
      case ACT -> who().isPresent();
      case APPROVE,
          APPROVE_ANY,
          CAP,
          EMERGENCY,
          ESCALATE,
          GRANT,
          GRANT_PER,
          HOLD,
          REFUSE,
          RESPOND_WITHIN,
          SEVERITY,
          SIGNAL,
          TARGET,
          UPDATE_EVERY,
          VIP ->
          false;
    };
  }

  /** Returns who is to take an action, a text or a variable; nothing where nobody is named. */
  public Optional<Argument> who() {
    return verb == Verb.ACT
        ? arguments.stream()
            .skip(1)
            .filter(each -> each instanceof Literal.Text || each instanceof Argument.Variable)
            .findFirst()
        : Optional.empty();
  }
}
