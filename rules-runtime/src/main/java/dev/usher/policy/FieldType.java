package dev.usher.policy;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a field of a policy's own may say. Immutable and safe to share between threads.
 *
 * @param kind what its values are like; never null
 * @param values the texts that are allowed, in the manifest's order, each once; empty where any is,
 *     and for every kind but {@link Kind#TEXT}
 */
public record FieldType(Kind kind, List<String> values) {

  /** More values than a message should list. */
  private static final int MOST_SHOWN = 12;

  /** What the values of a field are like, and so how a condition asks for them. */
  public enum Kind {
    /** A number, perhaps below 0 and with decimals. */
    NUMBER("number", "a number", "number(\"%s\")"),
    /** An amount in the policy's currency. */
    AMOUNT("amount", "an amount", "amount(\"%s\")"),
    /** Yes or no. */
    YES_NO("yes-no", "yes or no", "yes(\"%s\")"),
    /** A text, compared exactly. */
    TEXT("text", "a text", "text(\"%s\")"),
    /** A set of texts. */
    TEXTS("texts", "a set of texts", "texts(\"%s\")"),
    /** A moment. */
    MOMENT("moment", "a moment", "within(\"%s\", days(30))");

    private final String key;
    private final String words;
    private final String question;

    Kind(String key, String words, String question) {
      this.key = key;
      this.words = words;
      this.question = question;
    }

    /** Returns the kind as a manifest writes it, such as {@code yes-no}. */
    public String key() {
      return key;
    }

    /** Returns the kind in plain words, such as {@code an amount}. */
    public String words() {
      return words;
    }

    /** Returns how a condition asks for a field of this kind, such as {@code yes("by-us")}. */
    public String question(String field) {
      return question.formatted(field);
    }

    /** Returns the one that a manifest writes that way. */
    public static Optional<Kind> find(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Copies the list.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if values are listed for another kind than a text, or one of
   *     them twice
   */
  public FieldType {
    requireNonNull(kind, "kind");
    values = List.copyOf(values);
    if (!values.isEmpty() && kind != Kind.TEXT) {
      throw new IllegalArgumentException(
          "values are listed for " + kind.words + ": only a text may have them");
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException("values has one of them twice: each once is allowed");
    }
  }

  /** Returns a type that takes every value of a kind. */
  public static FieldType of(Kind kind) {
    return new FieldType(kind, List.of());
  }

  /**
   * Returns a text that is one of those.
   *
   * @throws IllegalArgumentException if there are none, or one of them is there twice
   */
  public static FieldType oneOf(List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values is empty: at least one is needed");
    }
    return new FieldType(Kind.TEXT, values);
  }

  /** Returns whether it takes a text. */
  public boolean allows(String text) {
    return kind == Kind.TEXT && (values.isEmpty() || values.contains(text));
  }

  /** Returns the type in plain words, such as {@code one of basic, economy}. */
  public String words() {
    if (values.isEmpty()) {
      return kind.words;
    }
    return values.size() > MOST_SHOWN
        ? "one of " + values.size() + " texts"
        : "one of " + String.join(", ", values);
  }
}
