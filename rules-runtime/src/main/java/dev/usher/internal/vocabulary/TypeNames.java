package dev.usher.internal.vocabulary;

import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.model.time.TierFrom;
import dev.usher.policy.rule.Signature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The types of the vocabulary in the words of people who write policies. */
public final class TypeNames {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(int.class, "a whole number"),
          Map.entry(BigDecimal.class, "an amount such as 100 or 99.50"),
          Map.entry(Elapsed.class, "a span such as hours(2)"),
          Map.entry(Span.class, "a span such as hours(2) or businessHours(2)"),
          Map.entry(Countdown.class, "a span such as hours(2)"),
          Map.entry(Deadline.class, "a span such as hours(2) or byTarget(\"first-response\")"),
          Map.entry(ContactFrom.class, "a moment such as beforeNeeded(hours(12))"),
          Map.entry(TierFrom.class, "a moment such as atTier(1, businessDays(1))"),
          Map.entry(
              ActionFrom.class, "a moment such as beforeTarget(\"first-response\", hours(1))"));

  private TypeNames() {}

  public static String of(Class<?> type) {
    if (type.isEnum()) {
      return "a constant such as " + type.getSimpleName() + "." + type.getEnumConstants()[0];
    }
    return NAMES.getOrDefault(type, "a value of the type " + type.getSimpleName());
  }

  /** The distinct types that these overloads take at a position. */
  public static String wanted(List<Signature> overloads, int position) {
    return overloads.stream()
        .filter(overload -> overload.reaches(position))
        .map(overload -> of(overload.at(position).type()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
