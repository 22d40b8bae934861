package dev.usher.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The checks that the records of this package share; every refusal names field, value and limit.
 */
final class FieldChecks {
  /** How much of a refused value a message shows, in characters. */
  private static final int SHOWN = 40;

  private FieldChecks() {}

  static ContactException because(String field, Object value, String allowed) {
    return new ContactException(field, field + " is " + shown(value) + ": " + allowed);
  }

  static ContactException tooMany(String field, int actual, int limit, String what) {
    return new ContactException(
        field, field + " has " + actual + " " + what + ": at most " + limit + " are allowed");
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return value instanceof String ? '"' + cut + '"' : cut;
  }

  static String blank(String field, @Nullable String value) {
    if (value == null) {
      throw new NullPointerException(field + " is missing: a text that is not blank is needed");
    }
    if (value.isBlank()) {
      throw because(field, value, "a text that is not blank is needed");
    }
    return value;
  }

  static @Nullable String blankIfPresent(String field, @Nullable String value) {
    return value == null ? null : blank(field, value);
  }

  static <T> T missing(String field, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(field + " is missing");
    }
    return value;
  }

  static void negative(String field, long value) {
    if (value < 0) {
      throw because(field, value, "0 or more is allowed");
    }
  }

  static void longerThan(int limit, String field, Collection<?> values) {
    if (values.size() > limit) {
      throw tooMany(field, values.size(), limit, "entries");
    }
  }

  /** A sorted, unmodifiable copy of texts, none of them blank. */
  static Set<String> blanks(String field, @Nullable Collection<String> values, int limit) {
    if (values == null || values.isEmpty()) {
      return Set.of();
    }
    longerThan(limit, field, values);
    for (String value : values) {
      blank(field, value);
    }
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  /** An unmodifiable copy in the given order, without nulls. */
  static <T> List<T> nulls(String field, @Nullable List<T> values, int limit) {
    if (values == null || values.isEmpty()) {
      return List.of();
    }
    longerThan(limit, field, values);
    List<T> copy = new ArrayList<>(values.size());
    for (T value : values) {
      copy.add(missing(field + "[" + copy.size() + "]", value));
    }
    return Collections.unmodifiableList(copy);
  }
}
