package dev.usher.internal.engine;

import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The compiled rules of one policy. Immutable and safe to share between threads; each {@link
 * Sitting} belongs to one.
 */
public final class RuleBase {
  private final KieBase kieBase;
  private final KieSessionConfiguration sessions;
  private final IdentityHashMap<Rule, RankedRule> rules;

  private RuleBase(KieBase kieBase, IdentityHashMap<Rule, RankedRule> rules) {
    this.kieBase = kieBase;
    this.rules = rules;
    this.sessions = KieServices.get().newKieSessionConfiguration();
    sessions.setOption(DirectFiringOption.YES);
    sessions.setOption(ThreadSafeOption.NO);
  }

  /**
   * Compiles rules that have passed the dialect's check.
   *
   * @param packageName the package that all files share
   * @param sources the text of each file by its name
   * @param rules what is known of each rule in them
   * @throws PolicyException if the compiler refuses a rule
   */
  public static RuleBase compile(
      String packageName, SortedMap<String, String> sources, List<PolicyRule> rules) {
    KieBase kieBase = Compilation.of(packageName, sources);
    List<PolicyRule> byName = new ArrayList<>(rules);
    byName.sort(Comparator.comparing(PolicyRule::name));
    IdentityHashMap<Rule, RankedRule> known = new IdentityHashMap<>();
    for (PolicyRule rule : byName) {
      RankedRule ranked = new RankedRule(rule, known.size());
      known.put(kieBase.getRule(packageName, rule.name()), ranked);
    }
    return new RuleBase(kieBase, known);
  }

  /** Opens a sitting, to be closed by the same thread. */
  public Sitting open() {
    return new Sitting(kieBase.newKieSession(sessions, null), rules);
  }

  /** Returns how many sittings are open. */
  public int openSittings() {
    return kieBase.getKieSessions().size();
  }
}
