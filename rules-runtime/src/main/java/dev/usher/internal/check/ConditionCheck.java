package dev.usher.internal.check;

import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.List;

/** Checks conditions, and what conditions ask about, where they stand in no rule. */
public final class ConditionCheck {
  private final ManifestReading manifest;
  private final RuleDiagnostics diagnostics;

  /**
   * Makes a check.
   *
   * @param manifest what names and figures are checked against
   * @param diagnostics takes what is wrong
   */
  public ConditionCheck(ManifestReading manifest, RuleDiagnostics diagnostics) {
    this.manifest = manifest;
    this.diagnostics = diagnostics;
  }

  /** Checks a condition as one of a rule; returns whether nothing is wrong with it. */
  public boolean check(Question question, Condition condition) {
    int before = diagnostics.size();
    new RuleCheck(ruleOf(question, condition), manifest.known(), manifest.unknown(), diagnostics)
        .check();
    return diagnostics.size() == before;
  }

  /**
   * Checks what is asked about by itself; returns whether nothing is wrong with it.
   *
   * @param subject a yes or no, or something that may be absent
   */
  public boolean check(Question question, Subject subject) {
    Place place = subject.place();
    Atom asking =
        subject.isOptional()
            ? new Atom(
                subject, Operator.NOT_EQUAL, List.of(new Literal.Absent(place)), place, place)
            : new Atom(subject, Operator.HOLDS, List.of(), place, place);
    return check(question, asking);
  }

  /** Returns a rule that has this one condition and proposes nothing. */
  public static Rule ruleOf(Question question, Condition condition) {
    return Rule.builder("", question)
        .items(List.of(new Item.Given(condition, Comments.NONE)))
        .build();
  }
}
