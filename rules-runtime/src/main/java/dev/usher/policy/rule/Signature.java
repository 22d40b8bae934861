package dev.usher.policy.rule;

import java.util.List;

/**
 * One way to call a verb, a helper word or an inquiry.
 *
 * @param parameters what it takes, in order
 */
public record Signature(List<Parameter> parameters) {

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  static Signature of(Parameter... parameters) {
    return new Signature(List.of(parameters));
  }

  /** Returns how many arguments it takes. */
  public int size() {
    return parameters.size();
  }
}
