package dev.usher.model;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.LanguageTag;
import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The checks that the types of this package share; every refusal names field, value and limit. */
final class FieldChecks {
  /** The longest name taken, in characters. */
  private static final int MAX_NAME = 1_000;

  private FieldChecks() {}

  static ContactException because(String field, Object value, String allowed) {
    return new ContactException(field, Parts.refusal(field, value, allowed));
  }

  static ContactException tooMany(String field, int actual, int limit, String what) {
    return new ContactException(
        field, field + " has " + actual + " " + what + ": at most " + limit + " are allowed");
  }

  /** A text that names something: neither blank nor too long, and everything in it can be seen. */
  static String name(String field, @Nullable String value) {
    if (value == null) {
      throw new NullPointerException(field + " is missing: a text that is not blank is needed");
    }
    if (value.isBlank()) {
      throw because(field, value, "a text that is not blank is needed");
    }
    if (value.length() > MAX_NAME) {
      throw tooMany(field, value.length(), MAX_NAME, "characters");
    }
    OptionalInt hidden = HiddenCharacters.firstThatMayNotName(value);
    if (hidden.isPresent()) {
      throw because(
          field,
          ShownText.escaped(value),
          "a text without the character U+%04X, which cannot be seen, is needed"
              .formatted(hidden.getAsInt()));
    }
    return value;
  }

  static @Nullable String nameIfPresent(String field, @Nullable String value) {
    return value == null ? null : name(field, value);
  }

  /** The canonical form of a language's tag. */
  static @Nullable String languageIfPresent(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    String tag = name(field, value);
    return LanguageTag.canonical(tag)
        .orElseThrow(
            () -> {
              String near = LanguageTag.nearest(tag);
              String hint = near == null ? "" : " (did you mean \"" + near + "\"?)";
              return because(
                  field,
                  tag,
                  "a language tag that begins with two or three letters, such as \"en\" or \"ko-KR\","
                      + " is allowed"
                      + hint);
            });
  }

  /** A text in which no half of a character stands alone. */
  static @Nullable String wholeCharacters(String field, @Nullable String value) {
    if (value != null && HiddenCharacters.firstHalf(value).isPresent()) {
      throw new ContactException(
          field, field + " holds half a character (a lone surrogate): whole characters are needed");
    }
    return value;
  }

  static Instant moment(String field, @Nullable Instant value) {
    Instant moment = Parts.needed(field, value);
    if (!SupportedTime.includes(moment)) {
      throw because(field, moment, SupportedTime.ALLOWED);
    }
    return moment;
  }

  static @Nullable Instant momentIfPresent(String field, @Nullable Instant value) {
    return value == null ? null : moment(field, value);
  }

  static int notNegative(String field, int value) {
    if (value < 0) {
      throw because(field, value, "0 or more is allowed");
    }
    return value;
  }

  private static void longerThan(int limit, String field, Collection<?> values) {
    if (values.size() > limit) {
      throw tooMany(field, values.size(), limit, "entries");
    }
  }

  /** A sorted, unmodifiable copy of names. */
  static Set<String> names(String field, Collection<String> values, int limit) {
    if (values.isEmpty()) {
      return Set.of();
    }
    longerThan(limit, field, values);
    for (String value : values) {
      name(field, value);
    }
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  /** An unmodifiable copy in the given order, without nulls. */
  static <T> List<T> list(String field, Collection<T> values, int limit) {
    longerThan(limit, field, values);
    return Parts.list(field, values);
  }
}
