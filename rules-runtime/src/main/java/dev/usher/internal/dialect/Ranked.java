package dev.usher.internal.dialect;

import dev.usher.model.AccountTier;
import dev.usher.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The enums whose constants go from the least to the most, so that rules may ask for "or higher".
 */
final class Ranked {
  static final Set<Class<?>> TYPES = Set.of(Severity.class, AccountTier.class);

  private Ranked() {}

  /**
   * Says a comparison of size as a list of constants, which Drools compiles; a comparison it goes
   * on interpreting, and warns about that.
   *
   * @param constant such as {@code Severity.HIGH}
   * @return with a space before it, such as {@code in (Severity.HIGH, Severity.CRITICAL)}; empty if
   *     nothing can meet it, or there is no such constant
   */
  static String asList(Class<?> type, String operator, String constant) {
    String prefix = type.getSimpleName() + ".";
    List<String> all =
        Arrays.stream(type.getEnumConstants())
            .map(each -> prefix + ((Enum<?>) each).name())
            .toList();
    int at = all.indexOf(constant);
    if (at < 0) {
      return "";
    }
    List<String> met =
        switch (operator) {
          case "<" -> all.subList(0, at);
          case "<=" -> all.subList(0, at + 1);
          case ">" -> all.subList(at + 1, all.size());
          default -> all.subList(at, all.size());
        };
    return met.isEmpty() ? "" : " in (" + String.join(", ", met) + ")";
  }
}
