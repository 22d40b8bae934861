package dev.usher.internal.load;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a policy's files hold together. */
final class PolicySize implements ConditionVisitor<Integer> {
  private int rules;
  private int conditions;
  private int verbs;

  /** Counts a file; returns what is too much in it, or null. */
  @Nullable Diagnostic objectionTo(RuleFile file) {
    for (Rule rule : file.rules()) {
      rules++;
      verbs += rule.proposals().size();
      for (Item item : rule.items()) {
        conditions += item instanceof Item.Given given ? given.given().accept(this) : 1;
      }
      Bound exceeded = exceeded();
      if (exceeded != null) {
        return Diagnostic.of(
            DiagnosticCode.LIMIT_EXCEEDED,
            rule.namePlace(),
            "this rule is too much for the policy: " + exceeded.allowed());
      }
    }
    return null;
  }

  private @Nullable Bound exceeded() {
    if (Bound.RULES.isExceededBy(rules)) {
      return Bound.RULES;
    }
    if (Bound.CONDITIONS.isExceededBy(conditions)) {
      return Bound.CONDITIONS;
    }
    return Bound.VERBS.isExceededBy(verbs) ? Bound.VERBS : null;
  }

  @Override
  public Integer all(Condition.All all) {
    return sum(all.parts());
  }

  @Override
  public Integer any(Condition.Any any) {
    return sum(any.parts());
  }

  @Override
  public Integer not(Condition.Not not) {
    return not.part().accept(this);
  }

  @Override
  public Integer atom(Atom atom) {
    return Math.max(1, atom.literals().size());
  }

  @Override
  public Integer unreadable(Condition.Unreadable unreadable) {
    return 1;
  }

  private int sum(List<Condition> parts) {
    return parts.stream().mapToInt(part -> part.accept(this)).sum();
  }
}
