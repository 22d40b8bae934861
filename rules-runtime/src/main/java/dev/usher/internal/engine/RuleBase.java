package dev.usher.internal.engine;

import dev.usher.policy.PolicyException;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * Compiles rules.
   *
   * @param policy the policy's name
   * @param files its rules, checked
   * @throws PolicyException if the compiler refuses a rule
   */
  public static RuleBase of(String policy, List<RuleFile> files) {
    String packageName = policy.replace('-', '_');
    SortedMap<String, String> sources = new TreeMap<>();
    List<dev.usher.policy.rule.Rule> byName = new ArrayList<>();
    for (RuleFile file : files) {
      sources.put(file.file(), file.toDrl());
      byName.addAll(file.rules());
    }
    KieBase kieBase = Compilation.of(packageName, sources);
    byName.sort(Comparator.comparing(dev.usher.policy.rule.Rule::name));
    IdentityHashMap<Rule, RankedRule> known = new IdentityHashMap<>();
    for (dev.usher.policy.rule.Rule rule : byName) {
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
