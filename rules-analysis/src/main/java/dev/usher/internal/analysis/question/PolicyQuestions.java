package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever can be asked of a policy alone, answered.
 *
 * @param proven what is proven and worth a look, by file and line
 * @param open what could be neither proven nor refuted, a sentence each
 */
public record PolicyQuestions(List<Proven> proven, List<String> open) {

  /** Copies the lists. */
  public PolicyQuestions {
    proven = List.copyOf(proven);
    open = List.copyOf(open);
  }

  /** Asks of a policy. */
  public static PolicyQuestions of(PolicyModel model) {
    Proof proof = new Proof(model);
    Reported reported = new Reported(model.policy());
    Map<Rule, Proven> dead = new DeadRules(proof).all();
    List<Proven> found = new ArrayList<>();
    dead.forEach(
        (rule, proven) -> {
          if (!reported.in(rule)) {
            found.add(proven);
          }
        });
    found.addAll(new Conflicts(proof).all());
    Map<Rule, Proven> idle = new IdleRules(proof).all(dead.keySet());
    found.addAll(idle.values());
    Set<Rule> whole = new HashSet<>(dead.keySet());
    whole.addAll(idle.keySet());
    found.addAll(new IdleConditions(proof, reported).all(whole));
    found.addAll(new IdleTopics(proof).all());
    found.sort(Comparator.comparing(Proven::diagnostic));
    return new PolicyQuestions(found, proof.open());
  }
}
