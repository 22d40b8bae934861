package dev.usher.internal.explain;

import dev.usher.model.internal.ShownText;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values of a contact's fields in words. */
final class Shown {
  static final String NOTHING = "nothing";

  private Shown() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    } else if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    } else if (value instanceof Collection<?> texts) {
      return texts.isEmpty()
          ? NOTHING
          : ShownText.excerpt(String.join(", ", texts.stream().map(String::valueOf).toList()));
    }
    return value instanceof Enum<?> constant
        ? constant.name()
        : ShownText.excerpt(value.toString());
  }
}
