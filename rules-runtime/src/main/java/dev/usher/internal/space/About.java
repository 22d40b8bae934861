package dev.usher.internal.space;

import dev.usher.internal.evaluate.Asked;

/**
 * What comparisons ask about. Those that ask about the same may exclude or imply one another.
 * Immutable.
 */
public sealed interface About
    permits About.Reply, About.Element, About.Need, About.OwnMoment, About.Sample, About.TimeOfDay {

  /**
   * What a fact answers: a value of the domain of what is asked.
   *
   * @param asked what the fact is asked
   */
  record Reply(Asked asked) implements About {}

  /**
   * Whether a set has a text: true or false.
   *
   * @param asked what the fact is asked, which answers with a set
   * @param text the text
   */
  record Element(Asked asked, String text) implements About {}

  /** How long after receipt the matter is needed: a duration. */
  record Need() implements About {}

  /**
   * How long before receipt the moment lies that a field of the policy's own says: a duration.
   *
   * @param field the field
   */
  record OwnMoment(String field) implements About {}

  /** In samples of how many percent the contact is: a whole number, 100 at most. */
  record Sample() implements About {}

  /** The minute of the day at receipt, by the policy's wall clock. */
  record TimeOfDay() implements About {}
}
