package dev.usher.model.decision;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.ShownText;
import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The checks that the types of this package share; every refusal names field, value and limit. */
final class DecisionChecks {
  private DecisionChecks() {}

  static IllegalArgumentException because(String field, Object value, String allowed) {
    return new IllegalArgumentException(field + " is " + shown(value) + ": " + allowed);
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    if (value instanceof Instant) {
      return text;
    }
    return value instanceof String ? ShownText.quoted(text) : ShownText.excerpt(text);
  }

  static <T> T missing(String field, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(field + " is missing");
    }
    return value;
  }

  /** A text that is not blank and in which no half of a character stands alone. */
  static String text(String field, @Nullable String value) {
    String text = missing(field, value);
    if (text.isBlank()) {
      throw because(field, text, "a text that is not blank is needed");
    }
    if (HiddenCharacters.firstHalf(text).isPresent()) {
      throw because(field, text, "whole characters are needed, not half of one");
    }
    return text;
  }

  static @Nullable String textIfPresent(String field, @Nullable String value) {
    return value == null ? null : text(field, value);
  }

  /** A moment that a calculation from supported times may come to. */
  static Instant moment(String field, @Nullable Instant value) {
    Instant moment = missing(field, value);
    if (!SupportedTime.reaches(moment)) {
      throw because(field, moment, "a time from 1970 to 9999 (UTC) is allowed");
    }
    return moment;
  }

  static @Nullable Instant momentIfPresent(String field, @Nullable Instant value) {
    return value == null ? null : moment(field, value);
  }

  static int tier(String field, int tier) {
    if (tier < 1) {
      throw because(field, tier, "1 or more is allowed");
    }
    return tier;
  }

  /** A sorted, unmodifiable copy of texts, each of them once. */
  static List<String> texts(String field, Collection<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    TreeSet<String> sorted = new TreeSet<>();
    for (String value : values) {
      sorted.add(text(field, value));
    }
    return List.copyOf(sorted);
  }

  /** An unmodifiable copy in the given order, without nulls. */
  static <T> List<T> list(String field, Collection<T> values) {
    for (T value : values) {
      missing(field, value);
    }
    return List.copyOf(values);
  }

  /** A sorted, unmodifiable copy in which no two are equal by the order. */
  static <T> List<T> once(String field, Collection<T> values, Comparator<? super T> order) {
    List<T> sorted = new ArrayList<>(list(field, values));
    sorted.sort(order);
    for (int at = 1; at < sorted.size(); at++) {
      if (order.compare(sorted.get(at - 1), sorted.get(at)) == 0) {
        throw because(field, sorted, "each of them once is allowed");
      }
    }
    return List.copyOf(sorted);
  }

  /** A sorted, unmodifiable copy. */
  static <T> List<T> sorted(String field, Collection<T> values, Comparator<? super T> order) {
    List<T> sorted = new ArrayList<>(list(field, values));
    sorted.sort(order);
    return List.copyOf(sorted);
  }
}
