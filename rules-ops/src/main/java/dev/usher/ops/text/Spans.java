package dev.usher.ops.text;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words. */
public final class Spans {
  private record Part(long count, String unit, String word) {
    String spelled() {
      return count + " " + word + (count == 1 ? "" : "s");
    }

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

  /**
   * Returns a length as {@link #rough} does, in whole words for a sentence: {@code 2 hours 15
   * minutes}.
   *
   * @param length not negative
   */
  public static String spelled(Duration length) {
    List<Part> parts = parts(length).dropWhile(part -> part.count() == 0).limit(2).toList();
    return parts.isEmpty()
        ? "less than a second"
        : parts.stream()
            .filter(part -> part.count() != 0)
            .map(Part::spelled)
            .collect(Collectors.joining(" "));
  }

  private static Stream<Part> parts(Duration length) {
    return Stream.of(
        new Part(length.toDaysPart(), "d", "day"),
        new Part(length.toHoursPart(), "h", "hour"),
        new Part(length.toMinutesPart(), "min", "minute"),
        new Part(length.toSecondsPart(), "s", "second"));
  }

  private static String join(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.count() != 0)
        .map(Part::toString)
        .collect(Collectors.joining(" "));
  }
}
