package dev.usher.internal.dialect;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a condition asks about: a property of the fact, or the answer of one of its questions.
 *
 * @param name as a rule writes it, such as {@code account.tier}
 * @param type String, int, boolean, BigDecimal, an enum, or Set for a set of texts
 * @param nullable it may be absent
 * @param meaning what it stands for
 */
record Subject(String name, Class<?> type, boolean nullable, Meaning meaning) {

  boolean isText() {
    return type == String.class;
  }

  boolean isSet() {
    return type == Set.class;
  }

  boolean isYesOrNo() {
    return type == boolean.class;
  }

  boolean isNumber() {
    return type == int.class || isMoney();
  }

  boolean isMoney() {
    return type == BigDecimal.class;
  }

  /** The kind of value in plain words. */
  String kind() {
    return TypeNames.of(type);
  }
}
