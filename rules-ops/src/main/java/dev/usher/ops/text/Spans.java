package dev.usher.ops.text;

import dev.usher.model.rule.BusinessDays;
import dev.usher.model.rule.ClockType;
import dev.usher.model.rule.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words. */
public final class Spans {
  private record Part(long count, String unit) {
    @Override
    public String toString() {
      return count + " " + unit;
    }
  }

  private Spans() {}

  /**
   * Returns a length in its two largest units, the rest cut off: {@code 2 h 15 min}, {@code 3 d},
   * {@code less than 1 s}.
   *
   * @param length not negative
   */
  public static String rough(Duration length) {
    List<Part> parts = parts(length).dropWhile(part -> part.count() == 0).limit(2).toList();
    return parts.isEmpty() ? "less than 1 s" : join(parts);
  }

  /** Returns an allowed span with its clock, exactly: {@code 4 h of opening hours}. */
  public static String exact(Span span) {
    if (span instanceof BusinessDays days) {
      return days.toString();
    }
    List<Part> parts = parts(span.length()).toList();
    String length = span.length().isZero() ? "0 s" : join(parts);
    return span.clock() == ClockType.BUSINESS ? length + " of opening hours" : length;
  }

  private static Stream<Part> parts(Duration length) {
    return Stream.of(
        new Part(length.toDaysPart(), "d"),
        new Part(length.toHoursPart(), "h"),
        new Part(length.toMinutesPart(), "min"),
        new Part(length.toSecondsPart(), "s"));
  }

  private static String join(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.count() != 0)
        .map(Part::toString)
        .collect(Collectors.joining(" "));
  }
}
