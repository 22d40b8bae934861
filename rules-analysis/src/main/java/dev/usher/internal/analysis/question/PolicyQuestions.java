package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks of a policy whatever can be asked of it alone. */
public final class PolicyQuestions {
  private PolicyQuestions() {}

  /** Returns what is proven and worth a look, by file and line. */
  public static List<Proven> all(PolicyModel model) {
    Proof proof = new Proof(model);
    Reported reported = new Reported(model.policy());
    Map<Rule, Proven> dead = new DeadRules(proof).all();
    Map<Rule, Proven> idle = new IdleRules(proof).all(dead.keySet());
    List<Proven> found = new ArrayList<>();
    dead.forEach(
        (rule, proven) -> {
          if (!reported.in(rule)) {
            found.add(proven);
          }
        });
    found.addAll(new Conflicts(proof).all());
    found.addAll(idle.values());
    Set<Rule> whole = new HashSet<>(dead.keySet());
    whole.addAll(idle.keySet());
    found.addAll(new IdleConditions(proof, reported).all(whole));
    found.addAll(new IdleTopics(proof).all());
    found.sort(Comparator.comparing(Proven::diagnostic));
    return found;
  }
}
