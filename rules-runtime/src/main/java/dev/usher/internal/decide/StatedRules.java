package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.rule.Annotation;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stand for rules where the contact itself says something that counts as a proposal.
 *
 * @param severity where it states a severity
 * @param tier where its progress records a tier
 */
record StatedRules(RankedRule severity, RankedRule tier) {

  /** No rule of a policy has it: theirs begin at 0. */
  private static final int RANK = -1;

  static StatedRules of(KeptClauses clauses) {
    return new StatedRules(
        rule(Statement.STATED_SEVERITY.words(), Question.CLASSIFIED, clauses.statedSeverity()),
        rule(Statement.RECORDED_TIER.words(), Question.ASSESSED, clauses.recordedTier()));
  }

  private static RankedRule rule(String name, Question question, @Nullable String clause) {
    List<Annotation> annotations =
        clause == null
            ? List.of()
            : List.of(new Annotation(Annotation.CLAUSE, clause, Comments.NONE, Place.NOWHERE));
    return new RankedRule(Rule.builder(name, question).annotations(annotations).build(), RANK);
  }

  /** Returns where the proposals of a rule, or of what stands for one, come from. */
  static Source source(RankedRule by) {
    Rule rule = by.rule();
    if (by.rank() != RANK) {
      return new Source.Rule(rule.name(), rule.clause());
    }
    return new Source.Stated(
        rule.question() == Question.CLASSIFIED
            ? Statement.STATED_SEVERITY
            : Statement.RECORDED_TIER,
        rule.clause());
  }
}
