package dev.usher.internal.engine;

import static dev.usher.internal.engine.Rules.amount;
import static dev.usher.internal.engine.Rules.fact;
import static dev.usher.internal.engine.Rules.fired;
import static dev.usher.internal.engine.Rules.holds;
import static dev.usher.internal.engine.Rules.refund;
import static dev.usher.internal.engine.Rules.rule;
import static dev.usher.internal.engine.Rules.text;
import static dev.usher.internal.engine.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.rule.CaseFields;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.junit.jupiter.api.Test;

/** Three thousand rules cost a decision little more than thirty do. */
class NetworkLayoutTest {
  private static final int TOPICS = 16;
  private static final int BOUNDS = 188;

  /** One of each topic and bound, in any order, half of them with the conditions the other way. */
  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (int t = 0; t < TOPICS; t++) {
      for (int b = 0; b < BOUNDS; b++) {
        String name = t + " above " + b;
        rules.add(
            b % 2 == 0
                ? rule(name, topic("t" + t), refund(Operator.MORE, b + ".0"))
                : rule(name, refund(Operator.MORE, "" + b), topic("t" + t)));
      }
    }
    Collections.shuffle(rules, new Random(5));
    return rules;
  }

  @Test
  void equalValuesAndBounds_areLookedUp_soThatNoneIsAskedByItself() {
    RuleNetwork network = RuleNetwork.of(rules());

    assertThat(nodes(network)).isEqualTo(TOPICS + TOPICS * BOUNDS);
    assertThat(askedOneByOne(network)).isZero();
    assertThat(fired(network, fact("t3", "100.00"))).hasSize(100);
  }

  @Test
  void valuesAndBoundsOfFields_areLookedUpToo() {
    List<Rule> rules = new ArrayList<>();
    for (int t = 0; t < TOPICS; t++) {
      for (int b = 0; b < BOUNDS; b++) {
        Atom region = field(Inquiry.TEXT, "region", Operator.EQUAL, text("t" + t));
        Atom days = field(Inquiry.NUMBER, "days", Operator.MORE, amount(b + ".0"));
        Atom total = field(Inquiry.AMOUNT, "total", Operator.MORE, amount(b + ".0"));
        rules.add(rule(t + " above " + b, b % 2 == 0 ? days : total, region));
      }
    }
    Collections.shuffle(rules, new Random(6));
    RuleNetwork network = RuleNetwork.of(rules);

    assertThat(nodes(network)).isEqualTo(TOPICS + TOPICS * BOUNDS);
    assertThat(askedOneByOne(network)).isZero();
    Map<String, ?> fields = Map.of("region", "t3", "days", new BigDecimal("100.5"));
    assertThat(fired(network, fact(new CaseFields(fields))))
        .hasSize(51)
        .contains("3 above 0", "3 above 100")
        .doesNotContain("3 above 99", "3 above 102", "2 above 0");
    assertThat(fired(network, fact(CaseFields.NONE))).isEmpty();
  }

  @Test
  void bandsOfAField_areCutIntoCells() {
    List<Rule> rules = new ArrayList<>();
    for (int b = 0; b < 20; b++) {
      rules.add(
          rule(
              "from " + b,
              field(Inquiry.NUMBER, "days", Operator.AT_LEAST, amount("" + b)),
              field(Inquiry.NUMBER, "days", Operator.LESS, amount("" + (b + 1)))));
    }
    RuleNetwork network = RuleNetwork.of(rules);

    assertThat(nodes(network)).isEqualTo(20);
    assertThat(fired(network, fact(new CaseFields(Map.of("days", new BigDecimal("3.5"))))))
        .containsExactly("from 3");
  }

  private static Atom field(Inquiry inquiry, String name, Operator operator, Literal literal) {
    Subject subject =
        new Subject.Inquired(inquiry, List.of(text(name)), Place.NOWHERE, Place.NOWHERE);
    return new Atom(subject, operator, List.of(literal), Place.NOWHERE, Place.NOWHERE);
  }

  @Test
  void rulesThatBeginAlike_shareTheirNodes() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rules.add(rule("r" + i, topic("t"), refund(Operator.MORE, "5"), holds(Property.SURGE)));
    }

    assertThat(nodes(RuleNetwork.of(rules))).isEqualTo(3);
  }

  private static int nodes(RuleNetwork network) {
    return nodes(network.entry(Question.ASSESSED));
  }

  private static int nodes(ObjectSinkPropagator propagator) {
    int nodes = 0;
    for (ObjectSink sink : propagator.getSinks()) {
      if (sink instanceof AlphaNode node) {
        nodes += 1 + nodes(node.getObjectSinkPropagator());
      }
    }
    return nodes;
  }

  /** Counts the conditions that are asked of every fact that comes so far. */
  static int askedOneByOne(RuleNetwork network) {
    return askedOneByOne(network.entry(Question.ASSESSED));
  }

  private static int askedOneByOne(ObjectSinkPropagator propagator) {
    int asked = 0;
    for (ObjectSink sink : propagator.getSinks()) {
      if (sink instanceof AlphaNode node) {
        asked += isLookedUp(propagator, node) ? 0 : 1;
        asked += askedOneByOne(node.getObjectSinkPropagator());
      }
    }
    return asked;
  }

  private static boolean isLookedUp(ObjectSinkPropagator propagator, AlphaNode node) {
    return propagator instanceof CompositeObjectSinkAdapter many
        && ((many.getHashedSinkMap() != null && many.getHashedSinkMap().containsValue(node))
            || (many.getRangeIndexMap() != null
                && many.getRangeIndexMap().values().stream()
                    .anyMatch(index -> index.getAllValues().contains(node))));
  }
}
