package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people write in JSON out of habit from other notations. */
final class JsonHabits {
  private static final String TYPOGRAPHIC = "\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB";

  private static final Map<String, String> WORDS =
      Map.of(
          "true", "true",
          "yes", "true",
          "false", "false",
          "no", "false",
          "none", "null",
          "nil", "null",
          "null", "null",
          "undefined", "null");

  private JsonHabits() {}

  /** Makes the refusal of what stands where a value must. */
  static FaultException noValue(JsonCursor cursor) {
    int first = cursor.next();
    if (first == JsonCursor.END) {
      return cursor.wrong("it is not JSON: it ends where a value must stand", null);
    }
    requireNone(cursor, first);
    if (first == '}' || first == ']') {
      return cursor.wrong(
          "it is not JSON: a value must stand here",
          cursor.at() == 0 ? JsonCursor.IN_ONE_LINE : null);
    }
    String word = cursor.text(cursor.at(), cursor.wordEnd());
    @Nullable String meant = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (meant != null) {
      return cursor.wrong("it is not JSON: a value must stand here", "write " + meant);
    }
    if (word.equals("NaN") || word.endsWith("Infinity")) {
      return cursor.wrong(
          "it is not JSON: a number is finite", "write null, or leave the field out");
    }
    if ("+-.".indexOf(first) >= 0 || (first >= '0' && first <= '9')) {
      return cursor.wrong(
          "it is not JSON: a number is written as 5, -5, 0.5 or 5e3",
          "without a plus sign, zeros before it, or a bare point");
    }
    return cursor.wrong(
        "it is not JSON: a value must stand here",
        Character.isLetter(first) ? "texts stand in double quotes" : null);
  }

  /** Refuses what other notations have and JSON has not. */
  static void requireNone(JsonCursor cursor, int c) {
    if (c == '\'') {
      throw cursor.wrong("it is not JSON: single quotes", "texts and names stand in double quotes");
    }
    if (TYPOGRAPHIC.indexOf(c) >= 0) {
      throw cursor.wrong("it is not JSON: a typographic quote", "write straight double quotes");
    }
    if (c == '#' || cursor.begins("//") || cursor.begins("/*")) {
      throw cursor.wrong("it is not JSON: a comment", "JSON has none: remove it");
    }
    if (OddSpaces.isOne((char) c)) {
      throw cursor.wrong(
          DiagnosticCode.MALFORMED_JSON,
          cursor.at(),
          1,
          "it is not JSON: " + OddSpaces.message((char) c),
          "type a plain space instead");
    }
  }
}
