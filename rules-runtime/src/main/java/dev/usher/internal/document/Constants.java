package dev.usher.internal.document;

import dev.usher.internal.text.Nearest;
import java.util.Arrays;
import java.util.List;

/** Reads the constants of an enumeration: in any case, with {@code -} or {@code _}. */
public final class Constants {
  /** An enumeration hands out a copy of its constants each time that it is asked. */
  private static final ClassValue<Enum<?>[]> ALL =
      new ClassValue<>() {
        @Override
        protected Enum<?>[] computeValue(Class<?> type) {
          return (Enum<?>[]) type.getEnumConstants();
        }
      };

  private Constants() {}

  /**
   * Reads one of them.
   *
   * @throws FaultException if there is no such constant; the message lists those there are
   */
  public static <E extends Enum<E>> E read(Value value, Class<E> type) {
    String text = value.text();
    for (Enum<?> constant : ALL.get(type)) {
      if (isSame(constant.name(), text)) {
        return type.cast(constant);
      }
    }
    List<String> names = Arrays.stream(ALL.get(type)).map(Enum::name).toList();
    String hint =
        Nearest.to(upper(text), names).map("did you mean \"%s\"?"::formatted).orElse(null);
    throw value.wrong("one of " + String.join(", ", names) + " is allowed", hint);
  }

  private static boolean isSame(String name, String text) {
    boolean same = name.length() == text.length();
    for (int i = 0; same && i < name.length(); i++) {
      same = name.charAt(i) == upper(text.charAt(i));
    }
    return same;
  }

  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      upper.append(upper(text.charAt(i)));
    }
    return upper.toString();
  }

  /** Latin letters only: other letters have upper cases among A to Z too. */
  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c == '-' ? '_' : c;
  }
}
