package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import java.util.Arrays;
import java.util.List;

/**
 * What two policies decide otherwise, for every contact and at every moment. Immutable and safe to
 * share between threads.
 */
public final class PolicyDiff {
  private final List<RuleDiff> rules;
  private final List<AttributeDiff> attributes;
  private final List<Witness> witnesses;

  private PolicyDiff(
      List<RuleDiff> rules, List<AttributeDiff> attributes, List<Witness> witnesses) {
    this.rules = List.copyOf(rules);
    this.attributes = List.copyOf(attributes);
    this.witnesses = List.copyOf(witnesses);
  }

  /**
   * Compares two policies.
   *
   * @param before the earlier one
   * @param after the later one
   * @throws NullPointerException if one of them is null
   */
  public static PolicyDiff between(Policy before, Policy after) {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    List<AttributeDiff> attributes =
        Arrays.stream(Attribute.values())
            .map(
                each ->
                    new AttributeDiff(
                        each, Equality.OPEN, List.of(), null, "it has not been compared"))
            .toList();
    return new PolicyDiff(List.of(), attributes, List.of());
  }

  /** Returns what is known of all attributes together. */
  public Equality verdict() {
    boolean equal = true;
    for (AttributeDiff each : attributes) {
      if (each.equality() == Equality.DIFFERENT) {
        return Equality.DIFFERENT;
      }
      equal &= each.equality() == Equality.EQUAL;
    }
    return equal ? Equality.EQUAL : Equality.OPEN;
  }

  /** Returns the rules that are not the same, sorted by name. */
  public List<RuleDiff> rules() {
    return rules;
  }

  /** Returns what is known of each attribute, in the order in which a decision lists them. */
  public List<AttributeDiff> attributes() {
    return attributes;
  }

  /** Returns as few contacts as show every attribute that is different, the most telling first. */
  public List<Witness> witnesses() {
    return witnesses;
  }
}
