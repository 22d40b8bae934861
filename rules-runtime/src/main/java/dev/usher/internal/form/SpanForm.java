package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span as {@code within} and {@code clock} say it: {@code PT4H} of elapsed or open time, or
 * {@code P2D} on the business clock, which are working days, or of closings; and {@code desk},
 * where the clock is a desk's.
 */
final class SpanForm {
  private static final Pattern DAYS = Pattern.compile("P([0-9]{1,5})D");

  private SpanForm() {}

  static void write(JsonText json, Span span) {
    json.text("within", span.iso());
    json.constant("clock", span.clock());
    json.text("desk", span.desk());
  }

  static Span read(Fields fields) {
    Value within = fields.need("within");
    ClockType clock = Constants.read(fields.need("clock"), ClockType.class);
    String desk = fields.read("desk", value -> desk(value, clock));
    Matcher days = DAYS.matcher(within.text());
    boolean whole = days.matches();
    return CheckedReading.made(
        within,
        () ->
            switch (clock) {
              case ELAPSED -> new Elapsed(length(within));
              case BUSINESS ->
                  whole
                      ? new BusinessDays(days(days), desk)
                      : new BusinessTime(length(within), desk);
              case CLOSE_OF_BUSINESS -> {
                if (!whole) {
                  throw within.wrong("a number of business days such as P1D is allowed");
                }
                yield new CloseOfBusiness(days(days), desk);
              }
            });
  }

  private static String desk(Value value, ClockType clock) {
    String desk = value.text();
    if (clock == ClockType.ELAPSED) {
      throw value.wrong("none is allowed where every minute counts");
    }
    if (desk.isBlank()) {
      throw value.wrong("a name is allowed");
    }
    return desk;
  }

  private static int days(Matcher matched) {
    return Integer.parseInt(matched.group(1));
  }

  private static Duration length(Value within) {
    try {
      return Duration.parse(within.text());
    } catch (DateTimeException | ArithmeticException wrong) {
      throw within.wrong("a span in ISO 8601 such as PT4H, or P2D for working days, is allowed");
    }
  }
}
