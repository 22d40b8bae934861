package dev.usher.desk.answer;

import dev.usher.clock.OpeningHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time in which nobody is there.
 *
 * @param from its first moment
 * @param to the next opening, or where one has stopped looking
 */
public record ClosedTime(Instant from, Instant to) {

  /** More than a picture can show. */
  private static final int MOST = 400;

  /**
   * Returns when a desk is closed between two moments, the first stretches of it if there are very
   * many.
   */
  public static List<ClosedTime> of(OpeningHours hours, Instant from, Instant to) {
    List<ClosedTime> closed = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to) && closed.size() < MOST) {
      Instant closing = hours.isOpen(at) ? closing(hours, at, to) : at;
      if (!closing.isBefore(to)) {
        break;
      }
      Instant opening = opening(hours, closing, to);
      closed.add(new ClosedTime(closing, opening));
      at = opening;
    }
    return List.copyOf(closed);
  }

  private static Instant opening(OpeningHours hours, Instant closing, Instant to) {
    try {
      Instant opening = hours.nextOpening(closing);
      return opening.isBefore(to) ? opening : to;
    } catch (DateTimeException never) {
      return to;
    }
  }

  /** As long as it stays open, open time passes as all time does: the last second of that is it. */
  private static Instant closing(OpeningHours hours, Instant open, Instant to) {
    long low = 0;
    long high = Duration.between(open, to).toSeconds() + 1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      Duration passed = Duration.ofSeconds(middle);
      if (hours.between(open, open.plus(passed)).equals(passed)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return open.plusSeconds(low);
  }
}
