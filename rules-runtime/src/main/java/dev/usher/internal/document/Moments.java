package dev.usher.internal.document;

import dev.usher.model.time.SupportedTime;
import dev.usher.policy.DiagnosticCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as contacts, scenarios and decisions write them: ISO 8601 with an offset. */
public final class Moments {
  private static final String EXAMPLE = "a time with an offset such as 2026-03-03T10:00:00+09:00";

  private Moments() {}

  /**
   * Reads a supported moment, as a contact may name it.
   *
   * @throws FaultException if it is written otherwise, has no offset, or is not supported
   */
  public static Instant read(Value value) {
    Instant moment = readAny(value);
    if (!SupportedTime.includes(moment)) {
      throw value.wrong(SupportedTime.ALLOWED);
    }
    return moment;
  }

  /**
   * Reads a moment within reach of a calculation, as a decision may name it.
   *
   * @throws FaultException if it is written otherwise, has no offset, or is out of reach
   */
  public static Instant readCalculated(Value value) {
    Instant moment = readAny(value);
    if (!SupportedTime.reaches(moment)) {
      throw value.wrong(SupportedTime.REACH_ALLOWED);
    }
    return moment;
  }

  private static Instant readAny(Value value) {
    String text = value.text();
    return find(text)
        .orElseThrow(
            () ->
                value.wrong(
                    DiagnosticCode.MALFORMED_MOMENT,
                    objection(text),
                    MomentHint.of(text).orElse(null)));
  }

  /** Returns the moment that a text says in ISO 8601 with an offset, if it says one. */
  public static Optional<Instant> find(String text) {
    Instant usual = IsoMoment.read(text);
    if (usual != null) {
      return Optional.of(usual);
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  /** Returns what is allowed in place of a text that says no moment. */
  public static String objection(String text) {
    return EXAMPLE + (hasNoOffset(text) ? " is needed, this has none" : " is allowed");
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
    StringBuilder written = new StringBuilder(IsoMoment.LONGEST);
    IsoMoment.write(moment, zone, written);
    return written.toString();
  }
}
