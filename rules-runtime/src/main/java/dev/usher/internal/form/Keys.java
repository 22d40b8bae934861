package dev.usher.internal.form;

import dev.usher.internal.document.Value;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Constants that are written by a key of their own, exactly. */
final class Keys {
  private Keys() {}

  /** Reads the constant whose key a text is. */
  static <E> E read(Value value, E[] all, Function<E, String> key) {
    String text = value.text();
    for (E each : all) {
      if (key.apply(each).equals(text)) {
        return each;
      }
    }
    List<String> keys = Arrays.stream(all).map(key).toList();
    String hint = Nearest.to(text, keys).map(Meant::hint).orElse(null);
    throw value.wrong("one of " + String.join(", ", keys) + " is allowed", hint);
  }
}
