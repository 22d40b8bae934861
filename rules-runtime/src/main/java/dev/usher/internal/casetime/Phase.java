package dev.usher.internal.casetime;

import java.time.Instant;

/**
 * A part of a case's life in which the answers to the second question do not change.
 *
 * @param from its first moment; it lasts until the next phase begins
 * @param answer what holds throughout it
 * @param <A> the kind of answer
 */
public record Phase<A>(Instant from, A answer) {

  /**
   * Returns the index of the phase that a moment lies in; one before the first phase counts as in
   * it.
   *
   * @param phases in order of time, one at least
   */
  public static int indexAt(Instant moment, Few<? extends Phase<?>> phases) {
    int index = phases.size() - 1;
    while (index > 0 && phases.get(index).from().isAfter(moment)) {
      index--;
    }
    return index;
  }
}
