package dev.usher.internal.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Moments as contacts, scenarios and decisions write them: ISO 8601 with an offset. */
public final class Moments {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final String EXAMPLE = "a time with an offset such as 2026-03-03T10:00:00+09:00";

  private Moments() {}

  /**
   * Reads a moment from the year 1970 to the year 9999.
   *
   * @throws FaultException if it is written otherwise or has no offset
   */
  public static Instant read(Value value) {
    String text = value.text();
    Instant moment;
    try {
      moment = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw value.wrong(
          EXAMPLE + (hasNoOffset(text) ? " is needed, this has none" : " is allowed"));
    }
    if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
      throw value.wrong("a time from 1970 to 9999 is allowed");
    }
    return moment;
  }

  private static boolean hasNoOffset(String text) {
    try {
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeParseException other) {
      return false;
    }
  }

  /** Writes a moment with the offset that a zone has then, always with seconds. */
  public static String written(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }
}
