package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What a verb, a helper word or an inquiry takes at one position.
 *
 * @param type the Java type of its values: int, BigDecimal, String, an enum or a type of the
 *     model's time; never null
 * @param meaning what a text or a figure stands for there; never null
 */
public record Parameter(Class<?> type, Meaning meaning) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if one of them is null
   */
  public Parameter {
    requireNonNull(type, "type");
    requireNonNull(meaning, "meaning");
  }

  /**
   * Returns whether a binding may stand there whatever it is bound to is absent: so the name of a
   * desk, in whose place the policy itself then counts.
   */
  public boolean takesAbsent() {
    return type == String.class && meaning == Meaning.DESK;
  }

  static Parameter text(Meaning meaning) {
    return new Parameter(String.class, meaning);
  }

  static Parameter figure(Meaning meaning) {
    return new Parameter(int.class, meaning);
  }

  static Parameter amount(Meaning meaning) {
    return new Parameter(BigDecimal.class, meaning);
  }

  static Parameter of(Class<?> type) {
    return new Parameter(type, Meaning.FREE);
  }
}
