package dev.usher.internal.document;

import dev.usher.internal.text.Nearest;
import java.util.Arrays;
import java.util.List;

/** Reads the constants of an enumeration: in any case, with {@code -} or {@code _}. */
public final class Constants {
  private Constants() {}

  /**
   * Reads one of them.
   *
   * @throws FaultException if there is no such constant; the message lists those there are
   */
  public static <E extends Enum<E>> E read(Value value, Class<E> type) {
    String name = upper(value.text());
    E[] all = type.getEnumConstants();
    for (E constant : all) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(all).map(Enum::name).toList();
    String hint = Nearest.to(name, names).map("did you mean \"%s\"?"::formatted).orElse(null);
    throw value.wrong("one of " + String.join(", ", names) + " is allowed", hint);
  }

  /** Latin letters only: other letters have upper cases among A to Z too. */
  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c == '-' ? '_' : c);
    }
    return upper.toString();
  }
}
