package dev.usher.internal.evaluate;

import java.math.BigDecimal;

/** Compares values of the kinds that have an order. */
final class Sizes {
  private Sizes() {}

  static boolean same(Object value, Object wanted) {
    return wanted instanceof BigDecimal figure
        ? decimal(value).compareTo(figure) == 0
        : wanted.equals(value);
  }

  @SuppressWarnings("EnumOrdinal") // Their order is what is compared.
  static int compare(Object value, Object bound) {
    if (bound instanceof Integer whole) {
      return Integer.compare((Integer) value, whole);
    } else if (bound instanceof Enum<?> constant) {
      return Integer.compare(((Enum<?>) value).ordinal(), constant.ordinal());
    }
    return decimal(value).compareTo((BigDecimal) bound);
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }
}
