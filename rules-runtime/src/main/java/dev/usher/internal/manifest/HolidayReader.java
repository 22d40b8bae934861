package dev.usher.internal.manifest;

import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Value;
import dev.usher.internal.holidays.PublicHolidays;
import dev.usher.internal.text.DateHint;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.DiagnosticCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an entry of {@code holidays}: a date, or a country or a part of one for its dates. */
final class HolidayReader {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final int LENGTH_OF_COUNTRY = 2;

  /** A slip in so few letters leads anywhere: USA would become SA, which is another country. */
  private static final int TOO_SHORT_FOR_SLIPS = 3;

  private static final String ALLOWED =
      "a date such as 2026-12-24, a country such as GB, or a part of one such as GB-ENG is allowed";

  private @Nullable PublicHolidays found;
  private final Map<String, Optional<SortedSet<LocalDate>>> byCode = new HashMap<>();

  /** Returns whether an entry is written as the code of a country or of a part of one. */
  static boolean isCalendar(String written) {
    return CODE.matcher(written).matches();
  }

  /** The dates that an entry stands for. */
  Set<LocalDate> read(Value entry) {
    String written = entry.text();
    if (isCalendar(written)) {
      PublicHolidays known = known().orElseThrow(() -> notInstalled(entry));
      return byCode
          .computeIfAbsent(written, known::dates)
          .orElseThrow(() -> unknown(entry, written, known));
    }
    try {
      return Set.of(LocalDate.parse(written));
    } catch (DateTimeParseException wrong) {
      boolean date = DateHint.of(written).isPresent();
      throw entry.wrong(
          date ? DiagnosticCode.MALFORMED_DATE : DiagnosticCode.UNKNOWN_HOLIDAYS,
          date ? "a date such as 2026-12-24 is allowed" : ALLOWED,
          hint(written));
    }
  }

  private Optional<PublicHolidays> known() {
    if (found == null) {
      found = PublicHolidays.find().orElse(null);
    }
    return Optional.ofNullable(found);
  }

  private static FaultException notInstalled(Value entry) {
    return entry.wrong(
        DiagnosticCode.UNKNOWN_HOLIDAYS,
        "public holidays are known where "
            + PublicHolidays.ARTIFACT
            + " is on the class path; add it, or list the dates");
  }

  private FaultException unknown(Value entry, String code, PublicHolidays known) {
    String country = code.substring(0, LENGTH_OF_COUNTRY);
    if (PublicHolidays.areWrong(code)) {
      return entry.wrong(
          DiagnosticCode.UNKNOWN_HOLIDAYS,
          "the public holidays of " + code + " are known wrongly here; list the dates");
    }
    if (known.countries().contains(country)) {
      SortedSet<String> parts = known.parts(country);
      String allowed =
          parts.isEmpty()
              ? country + " is allowed, no part of it is known here"
              : country + " or a part of it is allowed, known are " + String.join(", ", parts);
      return entry.wrong(DiagnosticCode.UNKNOWN_HOLIDAYS, allowed, hint(code));
    }
    return Set.of(Locale.getISOCountries()).contains(country)
        ? entry.wrong(
            DiagnosticCode.UNKNOWN_HOLIDAYS,
            "the public holidays of " + country + " are not known here; list the dates")
        : entry.wrong(DiagnosticCode.UNKNOWN_HOLIDAYS, ALLOWED, hint(code));
  }

  private @Nullable String hint(String written) {
    Optional<String> meant =
        DateHint.of(written).or(() -> Countries.code(written).map("write "::concat));
    return meant.orElseGet(() -> slip(written));
  }

  private @Nullable String slip(String written) {
    return known()
        .flatMap(known -> Nearest.to(written, codesNear(written, known)))
        .filter(near -> written.length() > TOO_SHORT_FOR_SLIPS || near.equalsIgnoreCase(written))
        .map(Meant::hint)
        .orElse(null);
  }

  /** All countries, and the parts of the one that the text begins with. */
  private static SortedSet<String> codesNear(String written, PublicHolidays known) {
    SortedSet<String> codes = new TreeSet<>(known.countries());
    if (written.length() > LENGTH_OF_COUNTRY) {
      String country = written.substring(0, LENGTH_OF_COUNTRY).toUpperCase(Locale.ROOT);
      if (codes.contains(country)) {
        codes.addAll(known.parts(country));
      }
    }
    return codes;
  }
}
