package dev.usher.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Short forms that keep the cases readable. */
final class Times {
  private Times() {}

  static Instant at(String isoWithOffset) {
    return OffsetDateTime.parse(isoWithOffset).toInstant();
  }

  static OpeningHours hours(String zone, String... daysAndHours) {
    OpeningHoursBuilder builder = OpeningHours.builder(ZoneId.of(zone));
    for (String entry : daysAndHours) {
      String[] parts = entry.split(" ", 2);
      builder.weekly(parts[0], parts[1]);
    }
    return builder.build();
  }
}
