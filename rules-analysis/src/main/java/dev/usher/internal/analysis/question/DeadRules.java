package dev.usher.internal.analysis.question;

import dev.usher.internal.lint.Extent;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds rules that fire for no case, by what all other rules come to. */
final class DeadRules {
  private final Proof proof;

  DeadRules(Proof proof) {
    this.proof = proof;
  }

  /** Returns the rules, each with what is to be said of it. */
  Map<Rule, Proven> all() {
    Map<Rule, Proven> dead = new LinkedHashMap<>();
    for (Rule rule : proof.rules()) {
      if (proof.never(proof.model().fires(rule))) {
        dead.put(rule, proof.proven(said(rule)));
      }
    }
    return dead;
  }

  private Diagnostic said(Rule rule) {
    List<Condition> core = core(rule);
    Condition last = core.get(core.size() - 1);
    List<Condition> others = core.subList(0, core.size() - 1);
    String where = others.isEmpty() ? "" : " where " + Words.hold(others);
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.DEAD_RULE,
                Extent.of(last),
                "%s never fires: by what the other rules come to, %s never holds%s"
                    .formatted(Words.rule(rule), Extent.shown(last), where))
            .hinted("mend the condition, or take the rule out");
    for (Condition other : others) {
      diagnostic = diagnostic.related(Extent.of(other), "excludes it");
    }
    return diagnostic;
  }

  /** Returns as few of a rule's conditions as never hold together. */
  private List<Condition> core(Rule rule) {
    List<Condition> core = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.All all) {
        core.addAll(all.parts());
      } else {
        core.add(condition);
      }
    }
    for (int i = 0; i < core.size() && core.size() > 1; ) {
      List<Condition> fewer = new ArrayList<>(core);
      fewer.remove(i);
      if (proof.never(proof.model().fires(rule, fewer))) {
        core = fewer;
      } else {
        i++;
      }
    }
    return core;
  }
}
