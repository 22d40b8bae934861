package dev.usher.scenario;

import dev.usher.internal.document.Value;
import dev.usher.internal.text.SpanHint;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.policy.DiagnosticCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A length of time as a scenario writes it. Days are 24 hours each where every minute counts, and
 * working days on the business clock, so that there a day is no number of hours.
 *
 * @param text the ISO 8601 form, as written
 * @param length its length, a day taken as 24 hours
 */
record ExpectedSpan(String text, Duration length) {
  private static final Pattern DAYS = Pattern.compile("P[0-9]+D");

  static ExpectedSpan read(Value value) {
    String text = value.text();
    try {
      Duration length = Duration.parse(text);
      if (!length.isNegative()) {
        return new ExpectedSpan(text, length);
      }
    } catch (DateTimeParseException wrong) {
      // Refused below.
    }
    throw value.wrong(
        DiagnosticCode.MALFORMED_SPAN,
        "a length of time such as PT4H, or P2D for days, is allowed",
        SpanHint.of(text).map("write "::concat).orElse(null));
  }

  boolean matches(Span span) {
    boolean days = DAYS.matcher(text).matches();
    boolean hours = text.startsWith("PT");
    boolean inDays = span instanceof BusinessDays || span instanceof CloseOfBusiness;
    boolean right = span instanceof Elapsed || (inDays ? days : hours);
    return right && span.length().equals(length);
  }

  @Override
  public String toString() {
    return text;
  }
}
