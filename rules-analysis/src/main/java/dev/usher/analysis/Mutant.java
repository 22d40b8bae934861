package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.analysis.mutation.SmallChange;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy in which one small thing of one rule is another one. Scenarios that pass nonetheless
 * would not notice if somebody changed it by mistake. Immutable and thread-safe.
 */
public final class Mutant {
  private final Policy original;
  private final SmallChange change;

  Mutant(Policy original, SmallChange change) {
    this.original = requireNonNull(original, "original");
    this.change = requireNonNull(change, "change");
  }

  /** Returns the rule as it is in the original policy. */
  public Rule rule() {
    return change.rule();
  }

  /** Returns the rule after the change. */
  public Rule changed() {
    return change.changed();
  }

  /**
   * Returns what kind of change it is: {@code comparison}, {@code threshold}, {@code value}, {@code
   * element}, {@code condition}, {@code negation}, {@code join}, {@code switch}, {@code salience},
   * {@code proposal} or {@code argument}.
   */
  public String kind() {
    return change.kind().key();
  }

  /** Returns where the change is, in the original policy's file. */
  public Place place() {
    return change.place();
  }

  /** Returns what is changed, such as {@code refund >= 500 becomes refund > 500}. */
  public String words() {
    return change.words();
  }

  /** Returns the whole policy after the change, with the original's name, version and digest. */
  public Policy policy() {
    List<RuleFile> files = new ArrayList<>();
    for (RuleFile file : original.files()) {
      List<Rule> rules = new ArrayList<>(file.rules());
      rules.replaceAll(rule -> rule.equals(change.rule()) ? change.changed() : rule);
      files.add(new RuleFile(file.file(), file.packageClause(), file.imports(), rules, file.end()));
    }
    return Policy.of(original.ref(), original.manifest(), files, original.invariants(), List.of());
  }

  /** Returns the place and what is changed there. */
  @Override
  public String toString() {
    return place() + ": " + words();
  }
}
