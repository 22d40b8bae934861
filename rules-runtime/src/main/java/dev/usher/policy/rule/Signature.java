package dev.usher.policy.rule;

import java.util.List;

/**
 * One way to call a verb, a helper word or an inquiry.
 *
 * @param parameters what it takes, in order
 * @param open whether more of the last one's kind may follow
 */
public record Signature(List<Parameter> parameters, boolean open) {

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** Makes a way to call that takes what is listed and no more. */
  public Signature(List<Parameter> parameters) {
    this(parameters, false);
  }

  static Signature of(Parameter... parameters) {
    return new Signature(List.of(parameters));
  }

  /** Makes one that takes what is listed, and more of the last one's kind. */
  static Signature andMore(Parameter... parameters) {
    return new Signature(List.of(parameters), true);
  }

  /** Returns how many arguments it takes; if it is {@linkplain #open open}, at least so many. */
  public int size() {
    return parameters.size();
  }

  /** Returns whether it takes an argument at a position, counted from 0. */
  public boolean reaches(int position) {
    return open || position < parameters.size();
  }

  /**
   * Returns what it takes at a position, counted from 0.
   *
   * @throws IndexOutOfBoundsException if it does not reach so far
   */
  public Parameter at(int position) {
    return parameters.get(open ? Math.min(position, parameters.size() - 1) : position);
  }
}
