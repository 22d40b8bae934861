package dev.usher.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of arguments, as a verb, a helper word or an inquiry takes them. */
record Values(List<?> values) {

  String text(int position) {
    return (String) values.get(position);
  }

  /** Returns the texts from a position on. */
  List<String> textsFrom(int position) {
    return values.subList(position, values.size()).stream().map(String.class::cast).toList();
  }

  /** Returns the text at a position, or null if it is absent or left out. */
  @Nullable String textIfAny(int position) {
    return position < values.size() ? (String) values.get(position) : null;
  }

  /** Returns the amount at a position, or null if there is no such position. */
  @Nullable BigDecimal amount(int position) {
    Object value = position < values.size() ? values.get(position) : null;
    return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  int figure(int position) {
    return (Integer) values.get(position);
  }

  <T> T get(int position, Class<T> type) {
    return type.cast(values.get(position));
  }

  /** Returns the value of that type, or null: for an argument that may be left out. */
  <T> @Nullable T any(Class<T> type) {
    for (Object value : values) {
      if (type.isInstance(value)) {
        return type.cast(value);
      }
    }
    return null;
  }
}
