package dev.usher.internal.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ISO 8601 form of a length of time that is written in words. */
public final class SpanHint {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:(?<days>\\d{1,6})\\s*(?:d|days?|business days?))?"
              + "\\s*(?:(?<hours>\\d{1,6})\\s*(?:h|hrs?|hours?|business hours?))?"
              + "\\s*(?:(?<minutes>\\d{1,6})\\s*(?:m|min|mins|minutes?))?"
              + "\\s*(?:(?<seconds>\\d{1,6})\\s*(?:s|secs?|seconds?))?\\s*");

  private SpanHint() {}

  /** Returns what to write for {@code 4h}, {@code 4 hours}, {@code 1h 30min} and their like. */
  public static Optional<String> of(String text) {
    Matcher matcher = PART.matcher(text.toLowerCase(Locale.ROOT).replaceFirst("^p?t?(?=\\d)", ""));
    if (text.isBlank() || !matcher.matches()) {
      return Optional.empty();
    }
    String time =
        part(matcher, "hours", "H") + part(matcher, "minutes", "M") + part(matcher, "seconds", "S");
    String iso = "P" + part(matcher, "days", "D") + (time.isEmpty() ? "" : "T" + time);
    return iso.equals("P") || iso.equals(text) ? Optional.empty() : Optional.of(iso);
  }

  private static String part(Matcher matcher, String name, String unit) {
    String figure = matcher.group(name);
    return figure == null ? "" : figure + unit;
  }
}
