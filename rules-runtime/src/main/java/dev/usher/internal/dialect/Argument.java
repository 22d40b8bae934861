package dev.usher.internal.dialect;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a verb, of a helper word or of a question.
 *
 * @param at its place
 * @param shown as a message shows it
 * @param type its type; null if that is unknown, because it has been reported
 * @param value what it stands for, if the text of the rule says so
 * @param bound the property that it is bound to, if it is a variable
 */
record Argument(
    Token at,
    String shown,
    @Nullable Class<?> type,
    @Nullable Object value,
    @Nullable Subject bound) {

  static Argument literal(Token at, Object value, Class<?> type) {
    return new Argument(at, at.shown(), type, value, null);
  }

  /** Stands for an argument that has been reported. */
  static Argument unknown(Token at) {
    return new Argument(at, at.shown(), null, null, null);
  }

  boolean fits(Class<?> parameter) {
    return type == null || parameter.isAssignableFrom(type);
  }
}
