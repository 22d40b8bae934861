package dev.usher.internal.engine;

import static dev.usher.internal.engine.Rules.fact;
import static dev.usher.internal.engine.Rules.refund;
import static dev.usher.internal.engine.Rules.rule;
import static dev.usher.internal.engine.Rules.topic;

import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** What a host program does, to be called on a class path of its own. */
public final class Elsewhere {
  private Elsewhere() {}

  /** Makes a network and returns the rules that a fact makes fire. */
  public static List<String> fired() {
    return Rules.fired(network(), fact("t1", "25.00"));
  }

  /** Asks where the stack is nearly full, again and again, and once more afterwards. */
  public static List<String> firedAfterOverflow() {
    RuleNetwork network = network();
    Assessed fact = fact("t1", "25.00");
    FiredRules nobody = new Nobody();
    overflow(network, fact, nobody);
    return Rules.fired(network, fact);
  }

  @SuppressWarnings("InfiniteRecursion") // The end of the stack ends it.
  private static boolean overflow(RuleNetwork network, Assessed fact, FiredRules fired) {
    try {
      overflow(network, fact, fired);
    } catch (StackOverflowError full) {
      // The next attempt has one frame more.
    }
    network.ask(fact, fired);
    return true;
  }

  private static final class Nobody implements FiredRules {
    @Override
    public void fired(FiringRule rule, List<Proposal> proposals) {}
  }

  private static RuleNetwork network() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rules.add(rule("topic " + i, topic("t" + i % 10)));
      rules.add(rule("above " + i, refund(Operator.MORE, "" + i)));
      rules.add(rule("both " + i, topic("t" + i % 10), refund(Operator.AT_LEAST, i + ".00")));
    }
    return RuleNetwork.of(rules);
  }
}
