package dev.usher.model.decision;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.Parts;
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
    return new IllegalArgumentException(Parts.refusal(field, value, allowed));
  }

  /** A text that is not blank and in which no half of a character stands alone. */
  static String text(String field, @Nullable String value) {
    String text = Parts.needed(field, value);
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
    Instant moment = Parts.needed(field, value);
    if (!SupportedTime.reaches(moment)) {
      throw because(field, moment, SupportedTime.REACH_ALLOWED);
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
    if (Parts.needed(field, values).isEmpty()) {
      return List.of();
    }
    TreeSet<String> sorted = new TreeSet<>();
    for (String value : values) {
      sorted.add(text(field, value));
    }
    return List.copyOf(sorted);
  }

  /** A sorted, unmodifiable copy in which no two are equal by the order. */
  static <T> List<T> once(String field, Collection<T> values, Comparator<? super T> order) {
    List<T> sorted = new ArrayList<>(Parts.list(field, values));
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
    List<T> sorted = new ArrayList<>(Parts.list(field, values));
    sorted.sort(order);
    return List.copyOf(sorted);
  }
}
