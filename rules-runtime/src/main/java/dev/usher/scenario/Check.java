package dev.usher.scenario;

import dev.usher.internal.document.Moments;
import dev.usher.internal.text.Nearest;
import dev.usher.model.decision.Decision;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One thing that is expected of a decision. */
@FunctionalInterface
interface Check {
  String PRESENT = "present";
  String ABSENT = "absent";

  /** How the decision differs; empty if it is as expected. */
  List<Difference> compare(Decision decision);

  /** An attribute has this value. */
  static <T> Check same(String attribute, T expected, Function<Decision, Optional<T>> actual) {
    return that(attribute, expected, actual, expected::equals);
  }

  /** An attribute has a value that is right; {@code expected} says so. */
  static <T> Check that(
      String attribute,
      Object expected,
      Function<Decision, Optional<T>> actual,
      Predicate<T> right) {
    return decision -> {
      Optional<T> found = actual.apply(decision);
      ZoneId zone = decision.policy().zone();
      return found.filter(right).isPresent()
          ? List.of()
          : List.of(
              new Difference(
                  attribute,
                  written(expected, zone),
                  found.map(value -> written(value, zone)).orElse(ABSENT)));
    };
  }

  /** An attribute has no value. */
  static <T> Check none(String attribute, Function<Decision, Optional<T>> actual) {
    return decision ->
        actual
            .apply(decision)
            .map(found -> written(found, decision.policy().zone()))
            .map(found -> List.of(new Difference(attribute, ABSENT, found)))
            .orElse(List.of());
  }

  /** A name is among others, and then the rest holds too. */
  static Check present(
      String attribute,
      String name,
      Function<Decision, ? extends Collection<String>> names,
      List<Check> rest) {
    return decision -> {
      Collection<String> there = names.apply(decision);
      if (there.contains(name)) {
        return rest.stream().flatMap(check -> check.compare(decision).stream()).toList();
      }
      String near = Nearest.to(name, there).map(" (there is \"%s\")"::formatted).orElse("");
      return List.of(new Difference(attribute + "." + name, PRESENT, ABSENT + near));
    };
  }

  /** A name is not among others. */
  static Check missing(
      String attribute, String name, Function<Decision, ? extends Collection<String>> names) {
    return decision ->
        names.apply(decision).contains(name)
            ? List.of(new Difference(attribute + "." + name, ABSENT, PRESENT))
            : List.of();
  }

  private static String written(Object value, ZoneId zone) {
    if (value instanceof Instant moment) {
      return Moments.written(moment, zone);
    }
    if (value instanceof Span span) {
      return switch (span.clock()) {
        case ELAPSED -> span.iso();
        case BUSINESS -> span.iso() + " of business time";
        case CLOSE_OF_BUSINESS -> span.iso() + " to close of business";
      };
    }
    if (value instanceof Collection<?> values) {
      return values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }
}
