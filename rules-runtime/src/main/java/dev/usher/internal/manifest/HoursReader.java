package dev.usher.internal.manifest;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.OpeningHoursBuilder;
import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.text.DateHint;
import dev.usher.policy.DiagnosticCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads zones and hours, and hands the notation of hours on to the clock that defines it. */
final class HoursReader {
  private final Faults faults;
  private final DeclaredNames names;
  private final HolidayReader holidays = new HolidayReader();

  /** How many days the holidays of the policy and its desks close. */
  private long closedDays;

  HoursReader(Faults faults) {
    this.faults = faults;
    this.names = new DeclaredNames(faults);
  }

  /** The hours of a policy or a desk, or nothing if they are refused. */
  Optional<OpeningHours> read(Fields fields) {
    Optional<ZoneId> zone = faults.attempt(() -> zone(fields.need("zone")));
    Optional<Value> written = faults.attempt(() -> fields.need("hours"));
    // The hours are checked even where the zone is not known.
    OpeningHoursBuilder hours = OpeningHours.builder(zone.orElse(ZoneOffset.UTC));
    int before = faults.count();
    written.ifPresent(value -> week(value, fields, hours));
    holidays(fields, hours);
    exceptions(fields, hours);
    boolean fine = faults.count() == before && written.isPresent();
    Optional<OpeningHours> built =
        fine ? faults.attempt(() -> clock(written.get(), hours::build)) : Optional.empty();
    return zone.isPresent() ? built : Optional.empty();
  }

  private static ZoneId zone(Value value) {
    String id = value.text();
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (!known.contains(id)) {
      throw value.wrong(
          DiagnosticCode.UNKNOWN_ZONE,
          "a region such as Europe/London, or UTC, is allowed",
          ZoneHint.of(id).orElse(null));
    }
    return ZoneId.of(id);
  }

  private void week(Value value, Fields fields, OpeningHoursBuilder hours) {
    if (value.isMapping()) {
      for (Fields.Member day : names.group(fields, "hours")) {
        faults.attempt(() -> weekday(day, hours));
      }
    } else {
      faults.attempt(() -> always(value, hours));
    }
  }

  private static OpeningHoursBuilder always(Value value, OpeningHoursBuilder hours) {
    if (value.isList() || !value.text().equals("always")) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_HOURS,
          "hours by weekday such as {mon-fri: \"09:00-18:00\"}, or always",
          value.isText() ? hint(value) : null);
    }
    return hours.always();
  }

  private static OpeningHoursBuilder weekday(Fields.Member day, OpeningHoursBuilder hours) {
    String days = hours(day.name());
    // Tried by themselves, so that the fault is placed at the days or at the hours.
    clock(
        day.name(),
        daysHint(days),
        () -> OpeningHours.builder(ZoneOffset.UTC).weekly(days, "closed"));
    String written = times(day.value());
    clock(
        day.value(),
        hoursHint(written),
        () -> OpeningHours.builder(ZoneOffset.UTC).weekly(days, written));
    return clock(day.name(), () -> hours.weekly(days, written));
  }

  private static @Nullable String hint(Value value) {
    String text = value.text();
    if (HoursHint.isAlways(text)) {
      return "write always";
    }
    String group = value.groupHint();
    return group != null ? group : HoursHint.both(text).map("write "::concat).orElse(null);
  }

  private static @Nullable String daysHint(String text) {
    return HoursHint.days(text).map("write "::concat).orElse(null);
  }

  private static @Nullable String hoursHint(String text) {
    return HoursHint.hours(text)
        .map(hours -> hours.equals("closed") ? "write closed" : "write \"" + hours + "\"")
        .orElse(null);
  }

  private static String times(Value value) {
    if (value.isNothing()) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_HOURS,
          "hours such as \"09:00-18:00\", or closed",
          "write closed");
    }
    if (value.isList()) {
      List<String> texts = value.items().stream().filter(Value::isText).map(Value::text).toList();
      throw value.wrong(
          DiagnosticCode.MALFORMED_HOURS,
          "hours stand in one text, with commas between them",
          texts.isEmpty() ? null : "write \"" + String.join(", ", texts) + "\"");
    }
    return hours(value);
  }

  private void holidays(Fields fields, OpeningHoursBuilder hours) {
    Set<String> before = new HashSet<>();
    List<Value> entries =
        fields.find("holidays").flatMap(value -> faults.attempt(value::items)).orElse(List.of());
    for (Value entry : names.atMost(Bound.HOLIDAYS, entries)) {
      faults.attempt(
          () -> {
            Set<LocalDate> dates = holidays.read(entry);
            closedDays += dates.size();
            if (Bound.CLOSED_DAYS.isExceededBy(closedDays)) {
              throw entry.wrong(DiagnosticCode.LIMIT_EXCEEDED, Bound.CLOSED_DAYS.allowed());
            }
            DeclaredNames.fresh(entry, entry.text(), before);
            return clock(entry, () -> closed(entry.text(), dates, hours));
          });
    }
  }

  /** Closes on dates, some of which may have been closed already. */
  private static OpeningHoursBuilder closed(
      String written, Set<LocalDate> dates, OpeningHoursBuilder hours) {
    if (HolidayReader.isCalendar(written)) {
      return hours.holidays(written, dates);
    }
    dates.forEach(hours::holiday);
    return hours;
  }

  private void exceptions(Fields fields, OpeningHoursBuilder hours) {
    for (Fields.Member exception : names.group(fields, "exceptions", Bound.EXCEPTIONS)) {
      Optional<LocalDate> date = faults.attempt(() -> date(exception.name()));
      Optional<String> written = faults.attempt(() -> times(exception.value()));
      if (date.isPresent() && written.isPresent()) {
        faults.attempt(
            () ->
                clock(
                    exception.value(),
                    hoursHint(written.get()),
                    () -> hours.exception(date.get(), written.get())));
      }
    }
  }

  private static String hours(Value value) {
    String hours = value.text();
    if (Bound.HOURS.isExceededBy(hours.length())) {
      throw value.wrong(DiagnosticCode.LIMIT_EXCEEDED, Bound.HOURS.allowed());
    }
    return hours;
  }

  private static LocalDate date(Value value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeParseException wrong) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_DATE,
          "a date such as 2026-12-24 is allowed",
          DateHint.of(value.text())
              .or(
                  () ->
                      HoursHint.days(value.text())
                          .map(days -> "weekdays stand under hours; an exception is for one date"))
              .orElse(null));
    }
  }

  private interface Clock<T> {
    T accept();
  }

  /** What the clock makes of it; its refusals keep their words and gain a place. */
  private static <T> T clock(Value value, Clock<T> clock) {
    return clock(value, null, clock);
  }

  private static <T> T clock(Value value, @Nullable String hint, Clock<T> clock) {
    try {
      return clock.accept();
    } catch (IllegalArgumentException refused) {
      throw value.fault(DiagnosticCode.MALFORMED_HOURS, String.valueOf(refused.getMessage()), hint);
    }
  }
}
