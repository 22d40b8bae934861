package dev.usher.data;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.explain.Nearness;
import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Explanations drawn by chance; nothing in them follows from anything else. */
final class RandomExplanations {
  private static final int DEEPEST = 3;

  private final SplittableRandom random;
  private final RandomData data;
  private final RandomDecisions decisions;

  RandomExplanations(long seed) {
    random = new SplittableRandom(seed);
    data = new RandomData(seed);
    decisions = new RandomDecisions(seed);
  }

  Explanation explanation() {
    Decision decision = decisions.decision();
    return Explanation.of(
        data.contact(), decision, data.some(() -> rule(decision)), data.some(() -> flip(decision)));
  }

  private RuleExplanation rule(Decision decision) {
    return new RuleExplanation(
        data.name(),
        data.maybe(data::name),
        data.any(Question.values()),
        place(),
        data.any(RuleState.values()),
        data.maybe(data::supported),
        new Nearness(random.nextInt(4), random.nextInt(3) * random.nextDouble()),
        data.some(() -> condition(0)),
        decision.reasons());
  }

  private ConditionExplanation condition(int depth) {
    boolean leaf = depth == DEEPEST || data.chance();
    List<ConditionExplanation> parts = new ArrayList<>();
    for (int more = leaf ? 0 : 2; more > 0; more--) {
      parts.add(condition(depth + 1));
    }
    return new ConditionExplanation(
        data.any(ConditionExplanation.Kind.values()),
        data.text(),
        place(),
        data.chance(),
        data.maybe(data::text),
        data.maybe(data::text),
        data.maybe(data::text),
        parts);
  }

  private Flip flip(Decision like) {
    Set<Attribute> attributes = EnumSet.of(data.any(Attribute.values()));
    attributes.add(data.any(Attribute.values()));
    // All decisions of an explanation are of one policy.
    Decision other = decisions.decision();
    Decision decision =
        Decision.builder(other.contact(), like.policy(), other.at(), other.owner()).build();
    return new Flip(
        data.text(), data.text(), data.text(), data.text(), attributes, data.contact(), decision);
  }

  private Place place() {
    return new Place(data.text(), random.nextInt(300), random.nextInt(100), random.nextInt(2) * 17);
  }
}
