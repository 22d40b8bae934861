package dev.usher.internal.analysis.model;

import dev.usher.internal.space.About;
import dev.usher.model.time.ActionFrom;

/** Something that cases can differ in. Immutable. */
public sealed interface Facet
    permits Facet.Answered,
        Facet.Begun,
        Facet.Earlier,
        Facet.Held,
        Facet.Remaining,
        Facet.Unanswered {

  /**
   * What conditions ask about.
   *
   * @param about what that is
   */
  record Answered(About about) implements Facet {}

  /**
   * Whether something has begun by the moment that the case is looked at: false or true.
   *
   * @param from from when it holds
   */
  record Begun(ActionFrom from) implements Facet {}

  /**
   * The same as another facet that changes while a case ages, at some earlier moment.
   *
   * @param facet which
   */
  record Earlier(Facet facet) implements Facet {}

  /**
   * The tier that the case has come to already, by what was proposed before or is recorded: a whole
   * number from 1 on.
   */
  record Held() implements Facet {}

  /**
   * How long there is left until the matter is needed, at the moment that the case is looked at, as
   * far as that is less than at receipt: a duration.
   */
  record Remaining() implements Facet {}

  /** Whether a message of the customer waits for an answer: false or true. */
  record Unanswered() implements Facet {}
}
