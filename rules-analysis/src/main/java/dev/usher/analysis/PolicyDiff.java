package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.compare.ChangeKind;
import dev.usher.compare.ManifestChange;
import dev.usher.internal.analysis.difference.AttributeDifference;
import dev.usher.internal.analysis.difference.EditedRule;
import dev.usher.internal.analysis.difference.EditedRules;
import dev.usher.internal.analysis.difference.ModelDifference;
import dev.usher.internal.analysis.difference.PossibleKinds;
import dev.usher.internal.analysis.region.Regions;
import dev.usher.internal.analysis.witness.FoundContact;
import dev.usher.internal.analysis.witness.WitnessSearch;
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
  private final List<ManifestChange> manifest;
  private final List<RuleDiff> rules;
  private final List<AttributeDiff> attributes;
  private final List<Witness> witnesses;
  private final Set<ChangeKind> possibleKinds;

  private PolicyDiff(
      List<ManifestChange> manifest,
      List<RuleDiff> rules,
      List<AttributeDiff> attributes,
      List<Witness> witnesses,
      Set<ChangeKind> possibleKinds) {
    this.possibleKinds = possibleKinds;
    this.manifest = List.copyOf(manifest);
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
    EditedRules edited = EditedRules.between(before, after);
    List<ManifestChange> manifest = ManifestChange.between(before.manifest(), after.manifest());
    if (difference.isEqual()) {
      List<AttributeDiff> equal = difference.attributes().stream().map(PolicyDiff::equal).toList();
      return new PolicyDiff(manifest, rules(difference, edited), equal, List.of(), Set.of());
    }
    WitnessSearch search = WitnessSearch.of(difference);
    List<Witness> witnesses = search.found().stream().map(PolicyDiff::witness).toList();
    Map<Attribute, List<String>> responsible =
        edited.responsible(
            difference.attributes().stream()
                .filter(each -> !each.isEqual())
                .map(AttributeDifference::attribute)
                .toList());
    List<AttributeDiff> attributes = new ArrayList<>();
    for (AttributeDifference each : difference.attributes()) {
      Attribute attribute = each.attribute();
      attributes.add(
          each.isEqual()
              ? equal(each)
              : attribute(attribute, responsible.getOrDefault(attribute, List.of()), search));
    }
    return new PolicyDiff(
        manifest, rules(difference, edited), attributes, witnesses, PossibleKinds.of(difference));
  }

  private static AttributeDiff equal(AttributeDifference difference) {
    return new AttributeDiff(difference.attribute(), Equality.EQUAL, List.of(), null, null);
  }

  private static List<RuleDiff> rules(ModelDifference difference, EditedRules edited) {
    Policy before = difference.before().policy();
    Policy after = difference.after().policy();
    List<RuleDiff> rules = new ArrayList<>();
    for (EditedRule each : edited.list()) {
      Regions.OfRule where = Regions.of(before, each.before(), after, each.after());
      // A rule's own words may tell apart what no contact does.
      boolean less = difference.mayFire(each.before(), difference.before(), each.after());
      boolean more = difference.mayFire(each.after(), difference.after(), each.before());
      rules.add(
          new RuleDiff(
              each.name(),
              each.before(),
              each.after(),
              less ? where.noLonger() : List.of(),
              more ? where.nowAlso() : List.of()));
    }
    return rules;
  }

  private static AttributeDiff attribute(
      Attribute attribute, List<String> rules, WitnessSearch search) {
    FoundContact found = search.of(attribute);
    return found == null
        ? new AttributeDiff(attribute, Equality.OPEN, rules, null, search.why(attribute))
        : new AttributeDiff(attribute, Equality.DIFFERENT, rules, witness(found), null);
  }

  private static Witness witness(FoundContact found) {
    return new Witness(found.contact(), found.at(), found.before(), found.after());
  }

  /**
   * Returns what is known of all attributes together. Where there may be contacts that one of the
   * policies refuses and the other decides, as {@link #manifest()} says, they are never equal.
   */
  public Equality verdict() {
    boolean equal = manifest.stream().noneMatch(each -> each.reach().acceptance());
    for (AttributeDiff each : attributes) {
      if (each.equality() == Equality.DIFFERENT) {
        return Equality.DIFFERENT;
      }
      equal &= each.equality() == Equality.EQUAL;
    }
    return equal ? Equality.EQUAL : Equality.OPEN;
  }

  /** Returns what the two manifests do not say alike, in the order of their sections. */
  public List<ManifestChange> manifest() {
    return manifest;
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
