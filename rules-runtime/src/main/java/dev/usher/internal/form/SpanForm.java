package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span as {@code within} and {@code clock} say it: {@code PT4H} of elapsed or open time, or
 * {@code P2D} on the business clock, which are working days.
 */
final class SpanForm {
  private static final Pattern DAYS = Pattern.compile("P([0-9]{1,5})D");

  private SpanForm() {}

  static void write(JsonText json, Span span) {
    json.text("within", span.iso());
    json.constant("clock", span.clock());
  }

  static Span read(Fields fields) {
    Value within = fields.need("within");
    ClockType clock = Constants.read(fields.need("clock"), ClockType.class);
    Matcher days = DAYS.matcher(within.text());
    return CheckedReading.made(
        within,
        () ->
            clock == ClockType.BUSINESS && days.matches()
                ? new BusinessDays(Integer.parseInt(days.group(1)))
                : timed(clock, length(within)));
  }

  private static Span timed(ClockType clock, Duration length) {
    return switch (clock) {
      case ELAPSED -> new Elapsed(length);
      case BUSINESS -> new BusinessTime(length);
    };
  }

  private static Duration length(Value within) {
    try {
      return Duration.parse(within.text());
    } catch (DateTimeException | ArithmeticException wrong) {
      throw within.wrong("a span in ISO 8601 such as PT4H, or P2D for working days, is allowed");
    }
  }
}
