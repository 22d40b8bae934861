package dev.usher.internal.analysis.mutation;

import java.time.LocalTime;
import java.util.List;

/** Times of day a minute earlier and later. */
final class ClockTimes {
  private static final String END = "24:00";

  private ClockTimes() {}

  /**
   * Returns the times of day beside one.
   *
   * @param time such as 15:30
   */
  static List<String> beside(String time) {
    if (time.equals(END)) {
      return List.of("23:59");
    }
    LocalTime at = LocalTime.parse(time);
    String later =
        at.plusMinutes(1).equals(LocalTime.MIDNIGHT) ? END : at.plusMinutes(1).toString();
    return at.equals(LocalTime.MIDNIGHT)
        ? List.of(later)
        : List.of(at.minusMinutes(1).toString(), later);
  }
}
