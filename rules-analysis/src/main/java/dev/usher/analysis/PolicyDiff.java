package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.compare.ChangeKind;
import dev.usher.internal.analysis.difference.AttributeDifference;
import dev.usher.internal.analysis.difference.EditedRules;
import dev.usher.internal.analysis.difference.ModelDifference;
import dev.usher.internal.analysis.difference.PossibleKinds;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two policies decide otherwise, for every contact and at every moment. Immutable and safe to
 * share between threads.
 */
public final class PolicyDiff {
  private final List<RuleDiff> rules;
  private final List<AttributeDiff> attributes;
  private final List<Witness> witnesses;
  private final Set<ChangeKind> possibleKinds;

  private PolicyDiff(
      List<RuleDiff> rules,
      List<AttributeDiff> attributes,
      List<Witness> witnesses,
      Set<ChangeKind> possibleKinds) {
    this.possibleKinds = possibleKinds;
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
    ModelDifference difference =
        ModelDifference.between(requireNonNull(before, "before"), requireNonNull(after, "after"));
    EditedRules changed = EditedRules.between(before, after);
    List<Attribute> differing =
        difference.attributes().stream()
            .filter(each -> !each.isEqual())
            .map(AttributeDifference::attribute)
            .toList();
    Map<Attribute, List<String>> responsible = changed.responsible(differing);
    List<AttributeDiff> attributes = new ArrayList<>();
    for (AttributeDifference each : difference.attributes()) {
      attributes.add(attribute(each, responsible.getOrDefault(each.attribute(), List.of())));
    }
    List<RuleDiff> rules =
        changed.list().stream()
            .map(
                each ->
                    new RuleDiff(each.name(), each.before(), each.after(), List.of(), List.of()))
            .toList();
    return new PolicyDiff(rules, attributes, List.of(), PossibleKinds.of(difference));
  }

  private static AttributeDiff attribute(AttributeDifference difference, List<String> rules) {
    if (difference.isEqual()) {
      return new AttributeDiff(difference.attribute(), Equality.EQUAL, List.of(), null, null);
    }
    String why = difference.possibility().why();
    return new AttributeDiff(
        difference.attribute(),
        Equality.OPEN,
        rules,
        null,
        why == null ? "no contact has been found yet that shows a difference" : why);
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

  /**
   * Returns of which kinds the changes may be that contacts see, in their order. Of every other
   * kind it is proven that there is none, among contacts that both policies accept.
   */
  public Set<ChangeKind> possibleKinds() {
    return possibleKinds;
  }

  /** Returns as few contacts as show every attribute that is different, the most telling first. */
  public List<Witness> witnesses() {
    return witnesses;
  }
}
