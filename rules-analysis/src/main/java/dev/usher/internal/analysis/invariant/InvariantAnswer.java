package dev.usher.internal.analysis.invariant;

import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.util.List;

/**
 * What is known of an invariant.
 *
 * @param verdict whether it is proven
 * @param why in words, a sentence without a stop
 * @param shown the contacts that break it, as the engine decides them: the one, or first the one
 *     with the lower value and then the one with the higher; empty unless it is broken
 */
public record InvariantAnswer(Settling verdict, String why, List<DecidedCase> shown) {

  /** Copies the list. */
  public InvariantAnswer {
    shown = List.copyOf(shown);
  }

  /** Whether something is proven. */
  public enum Settling {
    /** It holds of every contact. */
    PROVEN,
    /** It does not: the engine decides otherwise. */
    BROKEN,
    /** Neither is known. */
    OPEN
  }

  /**
   * A contact, and what is decided about it.
   *
   * @param asked the contact and the moment
   * @param decision the decision as of that moment
   */
  public record DecidedCase(AskedContact asked, Decision decision) {}

  static InvariantAnswer proven(String why) {
    return new InvariantAnswer(Settling.PROVEN, why, List.of());
  }

  static InvariantAnswer open(String why) {
    return new InvariantAnswer(Settling.OPEN, why, List.of());
  }

  static InvariantAnswer broken(String why, DecidedCase... shown) {
    return new InvariantAnswer(Settling.BROKEN, why, List.of(shown));
  }
}
