package dev.usher.model.decision;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.SupportedTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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

  /** An amount of 0 or more, in the one form that equal amounts have. */
  static BigDecimal plainAmount(String field, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw because(field, amount.toPlainString(), "0 or more is allowed");
    }
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Texts in order, each of them once; the list itself, if they are so already. */
  static List<String> texts(String field, List<String> given) {
    for (int at = 0; at < given.size(); at++) {
      text(field, given.get(at));
    }
    return distinct(given);
  }

  /** Values in order, each of them once; the list itself, if they are so already. */
  static <T extends Comparable<? super T>> List<T> distinct(List<T> given) {
    return ascends(given, Comparator.naturalOrder()) ? given : List.copyOf(new TreeSet<>(given));
  }

  /** The values in order, of which no two are equal by it; the list itself, if they are so. */
  static <T> List<T> once(String field, List<T> given, Comparator<? super T> order) {
    if (ascends(given, order)) {
      return given;
    }
    List<T> sorted = sorted(given, order);
    if (!ascends(sorted, order)) {
      throw because(field, sorted, "each of them once is allowed");
    }
    return sorted;
  }

  /** The values in order; the list itself, if they are in order already. */
  static <T> List<T> sorted(List<T> given, Comparator<? super T> order) {
    for (int at = 1; at < given.size(); at++) {
      if (order.compare(given.get(at - 1), given.get(at)) > 0) {
        List<T> sorted = new ArrayList<>(given);
        sorted.sort(order);
        return List.copyOf(sorted);
      }
    }
    // Whoever decides hands lists over in order, and then none of them is copied.
    return given;
  }

  private static <T> boolean ascends(List<T> given, Comparator<? super T> order) {
    for (int at = 1; at < given.size(); at++) {
      if (order.compare(given.get(at - 1), given.get(at)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
