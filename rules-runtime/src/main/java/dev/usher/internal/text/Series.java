package dev.usher.internal.text;

import java.util.List;

/** Several words in a row, as a sentence lists them. */
public final class Series {
  private Series() {}

  /** Returns the words with the last ones joined by "and", such as {@code a, b and c}. */
  public static String and(List<String> words) {
    return joined(words, " and ");
  }

  /** Returns the words with the last ones joined by "or", such as {@code a, b or c}. */
  public static String or(List<String> words) {
    return joined(words, " or ");
  }

  private static String joined(List<String> words, String last) {
    int before = words.size() - 1;
    return before <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, before)) + last + words.get(before);
  }
}
