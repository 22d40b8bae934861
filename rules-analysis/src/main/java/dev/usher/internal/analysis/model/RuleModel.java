package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule fires in two policies, as its own question tells: what earlier questions came to is
 * not traced back to what the contact says. Not safe to share between threads.
 */
public final class RuleModel {
  private final Space space;
  private final Term before;
  private final Term after;

  private RuleModel(PolicyVersions versions, @Nullable Rule was, @Nullable Rule is) {
    SpaceBuilder builder = new SpaceBuilder(versions, true);
    note(builder, 1, was);
    note(builder, 2, is);
    this.space = new Space(versions, builder, List.of(), false);
    this.before = fires(1, was);
    this.after = fires(2, is);
    new Constraints(space, List.of()).add();
  }

  /**
   * Compares two versions of a rule.
   *
   * @param before the earlier policy
   * @param was the rule in it; null if it is not there
   * @param after the later policy
   * @param is the rule in it; null if it is not there
   */
  public static RuleModel of(Policy before, @Nullable Rule was, Policy after, @Nullable Rule is) {
    return new RuleModel(new PolicyVersions(List.of(only(before, was), only(after, is))), was, is);
  }

  private static Policy only(Policy policy, @Nullable Rule rule) {
    RuleFile file = policy.files().get(0);
    List<Rule> rules = rule == null ? List.of() : List.of(rule);
    return Policy.of(
        policy.ref(),
        policy.manifest(),
        List.of(new RuleFile(file.file(), file.packageClause(), file.imports(), rules, List.of())));
  }

  private static void note(SpaceBuilder builder, int version, @Nullable Rule rule) {
    if (rule != null) {
      for (Atom atom : rule.atoms()) {
        builder.add(version, rule.question(), atom);
      }
    }
  }

  private Term fires(int version, @Nullable Rule rule) {
    return rule == null || !rule.isEnabled()
        ? space.terms().never()
        : new ConditionTerms(space, version, about -> List.of()).every(rule.conditions());
  }

  /** Returns the space that the rule tells apart. */
  public Space space() {
    return space;
  }

  /** Returns where it fires in the earlier policy. */
  public Term before() {
    return before;
  }

  /** Returns where it fires in the later policy. */
  public Term after() {
    return after;
  }
}
