package dev.usher.ops.diff;

import dev.usher.analysis.AttributeDiff;
import dev.usher.analysis.Equality;
import dev.usher.analysis.PolicyDiff;
import dev.usher.analysis.Witness;
import dev.usher.compare.ChangeKind;
import dev.usher.compare.ManifestChange;
import dev.usher.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two versions of a policy and what is known of how they differ.
 *
 * @param oldName what people call the earlier one
 * @param before the earlier one
 * @param newName what people call the later one
 * @param after the later one
 * @param diff what they decide otherwise
 * @param manifest what their manifests do not say alike
 * @param rules the rules that they do not have alike
 */
record PolicyComparison(
    String oldName,
    Policy before,
    String newName,
    Policy after,
    PolicyDiff diff,
    List<ManifestChange> manifest,
    List<RuleChange> rules) {

  /** Compares two policies. */
  static PolicyComparison of(String oldName, Policy before, String newName, Policy after) {
    PolicyDiff diff = PolicyDiff.between(before, after);
    return new PolicyComparison(
        oldName,
        before,
        newName,
        after,
        diff,
        ManifestChange.between(before.manifest(), after.manifest()),
        RuleChange.of(before, after, diff));
  }

  /** Returns whether both decide the same for every contact and at every moment: proven. */
  boolean isEqual() {
    return diff.verdict() == Equality.EQUAL && !mayRefuse();
  }

  /** Returns whether there may be contacts that one of them refuses and the other decides. */
  boolean mayRefuse() {
    return manifest.stream().anyMatch(each -> each.reach().acceptance());
  }

  /** Returns the attributes of which that is known, in the order in which a decision has them. */
  List<AttributeDiff> attributes(Equality equality) {
    return diff.attributes().stream().filter(each -> each.equality() == equality).toList();
  }

  /** Returns the kinds of change that a contact shows which the engine itself decides so. */
  Set<ChangeKind> shown() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    for (Witness witness : diff.witnesses()) {
      kinds.addAll(witness.difference().kinds());
    }
    for (AttributeDiff attribute : diff.attributes()) {
      Witness witness = attribute.witness();
      if (witness != null) {
        kinds.addAll(witness.difference().kinds());
      }
    }
    return kinds;
  }

  /** Returns the kinds that are not shown, and not proven to be none either. */
  Set<ChangeKind> possible() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    kinds.addAll(diff.possibleKinds());
    kinds.removeAll(shown());
    return kinds;
  }
}
