package dev.usher.model;

import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Checks what a contact says of a policy's own fields, whichever policy that will be. */
final class ContactFields {
  private static final int MOST = 1_000;
  private static final int MOST_DIGITS = 18;

  private ContactFields() {}

  /** Returns a copy sorted by name. */
  static Map<String, FieldValue> checked(Map<String, FieldValue> fields) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    if (fields.size() > MOST) {
      throw FieldChecks.tooMany("fields", fields.size(), MOST, "entries");
    }
    Map<String, FieldValue> sorted = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          String path = "fields." + ShownText.excerpt(FieldChecks.name("fields", name));
          check(path, Parts.needed(path, value));
          sorted.put(name, value);
        });
    return Collections.unmodifiableMap(sorted);
  }

  private static void check(String path, FieldValue value) {
    if (value instanceof FieldValue.OfText text) {
      FieldChecks.name(path, text.text());
    } else if (value instanceof FieldValue.OfTexts texts) {
      FieldChecks.names(path, texts.texts(), MOST);
    } else if (value instanceof FieldValue.OfNumber number) {
      check(path, number.number());
    }
  }

  private static void check(String path, BigDecimal figure) {
    if (figure.precision() - (long) figure.scale() > MOST_DIGITS) {
      throw FieldChecks.because(path, figure, "above -10^18 and below 10^18 is allowed");
    }
    if (figure.scale() > MOST_DIGITS) {
      throw FieldChecks.because(path, figure, "at most " + MOST_DIGITS + " decimals are allowed");
    }
  }
}
