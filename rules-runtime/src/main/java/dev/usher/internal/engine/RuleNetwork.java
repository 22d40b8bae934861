package dev.usher.internal.engine;

import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.ProposalSink;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one policy as the network of conditions that Drools lays out: rules that ask the
 * same share a node, and equal values and bounds are looked up. Immutable and safe to share between
 * threads; nothing is compiled, and nothing is loaded after it has been made.
 */
public final class RuleNetwork implements AskedRules {
  private static final ProposalSink NOWHERE =
      proposal -> {
        throw new IllegalStateException("a fact proposes by itself: " + proposal);
      };

  private final List<FiringRule> rules;
  private final List<RuleEvaluator> evaluators;

  /** By the class of the facts that go in there. */
  private final Map<Class<?>, ObjectSinkPropagator> entries;

  private RuleNetwork(List<Rule> rules) {
    NetworkBuilder builder = new NetworkBuilder();
    List<FiringRule> ranked = new ArrayList<>(rules.size());
    List<RuleEvaluator> switchedOn = new ArrayList<>(rules.size());
    for (Rule rule : rules.stream().sorted(Comparator.comparing(Rule::name)).toList()) {
      FiringRule firing = new FiringRule(rule, ranked.size());
      ranked.add(firing);
      if (rule.isEnabled()) {
        RuleEvaluator evaluator = RuleEvaluator.of(rule);
        switchedOn.add(evaluator);
        builder.add(firing, evaluator);
      }
    }
    this.rules = List.copyOf(ranked);
    this.evaluators = List.copyOf(switchedOn);
    this.entries = builder.entries();
  }

  /**
   * Makes a network.
   *
   * @param rules the rules of a policy that passed its checks, in any order
   * @throws IllegalArgumentException if a rule is not in order
   */
  public static RuleNetwork of(List<Rule> rules) {
    return ContextLoader.within(
        RuleNetwork.class.getClassLoader(),
        () -> {
          RuleNetwork network = new RuleNetwork(rules);
          Trial.of(network, network.evaluators);
          return network;
        });
  }

  /**
   * Returns the rules of this network, one of which says something else. Only that one is laid out
   * anew, so that many changes can be tried one after the other.
   *
   * @param changed a rule of the name of one of these
   * @throws IllegalArgumentException if the rule is not in order, or none has its name
   */
  public AskedRules with(Rule changed) {
    return ChangedRule.in(this, changed);
  }

  @Override
  public List<FiringRule> rules() {
    return rules;
  }

  /** Returns the questions that some rule which is switched on answers. */
  public Set<Question> questions() {
    Set<Question> questions = EnumSet.allOf(Question.class);
    questions.removeIf(question -> entry(question) == null);
    return questions;
  }

  @Override
  public void ask(Case fact, FiredRules fired) {
    asking(fired).ask(fact);
  }

  @Override
  public CaseAsking asking(FiredRules fired) {
    return new AskedFact(this, fired);
  }

  void ask(AskedFact asked) {
    Case fact = asked.fact();
    ObjectSinkPropagator entry = entries.get(fact.getClass());
    if (entry == null) {
      return;
    }
    try {
      entry.propagateAssertObject(asked, null, null);
    } catch (RuleFailure failure) {
      throw failure;
    } catch (RuntimeException failure) {
      RuleFailure named = named(fact);
      throw named == null ? failure : named;
    }
  }

  @Override
  public ProposalSink verbs() {
    return NOWHERE;
  }

  /** Returns where facts of a question go in, for a look at how the network is laid out. */
  @Nullable ObjectSinkPropagator entry(Question question) {
    return entries.get(question.factType());
  }

  /** A node is shared by many rules, so that the one that failed is found by asking each. */
  private @Nullable RuleFailure named(Case fact) {
    Question question = Question.of(fact);
    for (RuleEvaluator evaluator : evaluators) {
      try {
        if (evaluator.rule().question() == question) {
          evaluator.holds(fact);
        }
      } catch (RuntimeException failure) {
        return new RuleFailure(evaluator.rule(), failure);
      }
    }
    return null;
  }
}
