package dev.usher.internal.document;

import dev.usher.internal.text.DateHint;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write for a moment that is written as people write it elsewhere. */
final class MomentHint {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:[T ,]+(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)? ?([AP]M)?)?"
              + " ?(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\\d{1,2})(?::?(\\d{2}))?)?");
  private static final int LONGEST = 60;
  private static final int NOON = 12;

  private MomentHint() {}

  static Optional<String> of(String text) {
    Matcher matcher = MOMENT.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (text.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      String local = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local(matcher));
      String seconds = local.length() == "2026-03-03T10:00".length() ? local + ":00" : local;
      boolean isOffset = matcher.group(8) != null || matcher.group(9) != null;
      return Optional.of(
          isOffset
              ? "write " + seconds + offset(matcher)
              : "write " + seconds + "Z for UTC, or with another offset such as +09:00");
    } catch (DateTimeException none) {
      return DateHint.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
          .filter(hint -> hint.startsWith("there is no"));
    }
  }

  private static LocalDateTime local(Matcher matcher) {
    int hour = number(matcher.group(4));
    String half = matcher.group(7);
    if (half != null) {
      hour = hour % NOON + (half.equals("PM") ? NOON : 0);
    }
    return LocalDateTime.of(
        number(matcher.group(1)),
        number(matcher.group(2)),
        number(matcher.group(3)),
        hour,
        number(matcher.group(5)),
        number(matcher.group(6)));
  }

  private static String offset(Matcher matcher) {
    if (matcher.group(8) != null) {
      return "Z";
    }
    int hours = number(matcher.group(10));
    int minutes = number(matcher.group(11));
    boolean west = matcher.group(9).equals("-");
    return ZoneOffset.ofHoursMinutes(west ? -hours : hours, west ? -minutes : minutes).getId();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
