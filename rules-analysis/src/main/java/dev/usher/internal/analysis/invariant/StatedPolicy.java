package dev.usher.internal.analysis.invariant;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy with a rule more for each condition that its invariants ask about. The rule says of a
 * decision, by an action of its own, that the condition holds; and of the model, where.
 */
final class StatedPolicy {
  /** No policy that opens has such a file, so that no rule of its own stands there. */
  private static final String FILE = "invariants";

  /** Begins the names of the actions that say so. */
  private static final String ACTION = "invariant-holds-";

  private final Policy policy;
  private final IdentityHashMap<Invariant, Rule> conditions = new IdentityHashMap<>();
  private final Map<@Nullable String, Rule> topics = new HashMap<>();

  StatedPolicy(Policy policy, List<Invariant> invariants) {
    List<Rule> rules = new ArrayList<>();
    for (Invariant invariant : invariants) {
      Condition when = invariant.when();
      if (when != null) {
        conditions.put(invariant, rule(when, rules));
      }
      for (Feature feature : invariant.features()) {
        if (feature.attribute() == Attribute.TOPIC && !topics.containsKey(feature.value())) {
          topics.put(feature.value(), rule(topic(feature.value()), rules));
        }
      }
    }
    List<RuleFile> files = new ArrayList<>(policy.files());
    if (!rules.isEmpty()) {
      files.add(new RuleFile(FILE, null, List.of(), rules, List.of()));
    }
    this.policy = Policy.of(policy.ref(), policy.manifest(), files);
  }

  /** Returns whether an action is one of those that only say that a condition holds. */
  static boolean isOwn(String action) {
    return action.startsWith(ACTION);
  }

  private static Rule rule(Condition when, List<Rule> rules) {
    Proposed says =
        new Proposed(
            Verb.ACT,
            List.of(new Literal.Text(ACTION + rules.size(), Place.NOWHERE)),
            Comments.NONE,
            Place.NOWHERE,
            Place.NOWHERE);
    Rule rule =
        Rule.builder(ACTION + rules.size(), Question.TIERED)
            .items(List.of(new Item.Given(when, Comments.NONE)))
            .proposals(List.of(says))
            .place(new Place(FILE, rules.size() + 1, 1, 0), new Place(FILE, rules.size() + 1, 1, 0))
            .build();
    rules.add(rule);
    return rule;
  }

  private static Atom topic(@Nullable String name) {
    Place nowhere = Place.NOWHERE;
    return new Atom(
        new Subject.Named(Property.TOPIC, nowhere),
        name == null ? Operator.NOT_EQUAL : Operator.EQUAL,
        List.of(name == null ? new Literal.Absent(nowhere) : new Literal.Text(name, nowhere)),
        nowhere,
        nowhere);
  }

  /** Returns the policy with those rules. */
  Policy policy() {
    return policy;
  }

  /** Returns the rule that says whether an invariant's condition holds; null if it has none. */
  @Nullable Rule condition(Invariant invariant) {
    return conditions.get(invariant);
  }

  /**
   * Returns the rule that says whether the case has a topic.
   *
   * @param name which; null for any
   */
  Rule topicRule(@Nullable String name) {
    Rule rule = topics.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no invariant asks about the topic " + name);
    }
    return rule;
  }
}
