package dev.usher.internal.casetime;

import dev.usher.internal.interval.Interval;
import java.time.Instant;

/**
 * Time in which a case waited for somebody else, half-open.
 *
 * @param from its first moment
 * @param to when it was over, or as far as it is known
 */
record Pause(Instant from, Instant to) implements Interval<Pause> {

  @Override
  public boolean isEmpty() {
    return !from.isBefore(to);
  }

  @Override
  public int compareBeginning(Pause other) {
    return from.compareTo(other.from);
  }

  @Override
  public boolean reaches(Pause later) {
    return !later.from.isAfter(to);
  }

  @Override
  public Pause joined(Pause later) {
    return new Pause(from, Moment.later(to, later.to));
  }
}
