package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

/**
 * What a verb, a helper word or an inquiry takes at one position.
 *
 * @param type the Java type of its values: int, String, an enum or a type of the model's time;
 *     never null
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

  static Parameter text(Meaning meaning) {
    return new Parameter(String.class, meaning);
  }

  static Parameter figure(Meaning meaning) {
    return new Parameter(int.class, meaning);
  }

  static Parameter of(Class<?> type) {
    return new Parameter(type, Meaning.FREE);
  }
}
