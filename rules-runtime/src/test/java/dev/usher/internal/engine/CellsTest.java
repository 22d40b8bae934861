package dev.usher.internal.engine;

import static dev.usher.internal.engine.Rules.atom;
import static dev.usher.internal.engine.Rules.fact;
import static dev.usher.internal.engine.Rules.fired;
import static dev.usher.internal.engine.Rules.holds;
import static dev.usher.internal.engine.Rules.refund;
import static dev.usher.internal.engine.Rules.rule;
import static dev.usher.internal.engine.Rules.text;
import static dev.usher.internal.engine.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.Money;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands of values and lists of them are looked up, and mean what the evaluator says. */
class CellsTest {
  private static final List<String> TOPICS = List.of("a", "b", "c", "d");
  private static final List<Operator> LOWER = List.of(Operator.MORE, Operator.AT_LEAST);
  private static final List<Operator> UPPER = List.of(Operator.LESS, Operator.AT_MOST);

  /** Bands that touch, overlap, repeat, are empty or of one value, among other conditions. */
  private static final class Drawn {
    private final Random random;

    Drawn(long seed) {
      this.random = new Random(seed);
    }

    List<Rule> rules(int count, int widest) {
      List<Rule> rules = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        List<Condition> conditions = new ArrayList<>();
        int from = random.nextInt(40);
        conditions.add(refund(any(LOWER), shown(from)));
        conditions.add(refund(any(UPPER), shown(from + random.nextInt(widest))));
        if (random.nextInt(3) > 0) {
          conditions.add(random.nextInt(conditions.size()), topics());
        }
        if (random.nextInt(4) == 0) {
          conditions.add(attempts(any(LOWER), random.nextInt(3)));
          conditions.add(attempts(any(UPPER), random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
          conditions.add(random.nextBoolean() ? holds(Property.SURGE) : topics());
        }
        rules.add(rule("r" + i, conditions.toArray(Condition[]::new)));
      }
      return rules;
    }

    private Condition topics() {
      return switch (random.nextInt(3)) {
        case 0 -> topic(any(TOPICS));
        case 1 -> in(Operator.IN, any(TOPICS), any(TOPICS), any(TOPICS));
        default -> in(Operator.NOT_IN, any(TOPICS), any(TOPICS));
      };
    }

    /** The same figure in several notations. */
    private String shown(int value) {
      return value + any(List.of("", ".0", ".00", ".000"));
    }

    Assessed next() {
      return fact(
          CaseMessage.EMPTY,
          contact -> {
            contact.topic(any(TOPICS)).attempts(random.nextInt(4)).surge(random.nextBoolean());
            if (random.nextInt(10) > 0) {
              contact.refund(Money.of(random.nextInt(46) + any(List.of("", ".00", ".01")), "USD"));
            }
            return contact;
          });
    }

    private <T> T any(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }

  private static Condition in(Operator operator, String... topics) {
    Literal[] literals = new Literal[topics.length];
    for (int i = 0; i < topics.length; i++) {
      literals[i] = text(topics[i]);
    }
    return atom(Property.TOPIC, operator, literals);
  }

  private static Condition attempts(Operator operator, int count) {
    return atom(
        Property.ATTEMPTS,
        operator,
        new Literal.Figure(BigDecimal.valueOf(count), false, Place.NOWHERE));
  }

  private static List<String> evaluated(List<Rule> rules, Assessed fact) {
    return rules.stream()
        .filter(rule -> RuleEvaluator.of(rule).holds(fact))
        .map(Rule::name)
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "bands up to {0} wide")
  @ValueSource(ints = {1, 2, 5, 40})
  void bandsOfAnyWidth_fireAsTheEvaluatorSays_eachOnce(int widest) {
    int seen = 0;
    for (long seed = 0; seed < 25; seed++) {
      Drawn drawn = new Drawn(seed);
      List<Rule> rules = drawn.rules(80, widest);
      RuleNetwork network = RuleNetwork.of(rules);
      for (int i = 0; i < 120; i++) {
        Assessed fact = drawn.next();
        List<String> fired = fired(network, fact);
        seen += fired.size();

        assertThat(fired).as("seed %d, fact %d", seed, i).isEqualTo(evaluated(rules, fact));
      }
    }
    assertThat(seen).as("rules seen firing").isGreaterThan(300);
  }

  @Test
  void bandsThatTile_areOneLookup_howeverManyThereAre() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rules.add(
          rule(
              "r" + i,
              topic("t"),
              refund(Operator.AT_LEAST, "" + 2 * i),
              refund(Operator.LESS, 2 * i + 2 + ".00")));
    }
    RuleNetwork network = RuleNetwork.of(rules);

    assertThat(fired(network, fact("t", "1000.00"))).containsExactly("r500");
    assertThat(fired(network, fact("t", "1999.99"))).containsExactly("r999");
    assertThat(fired(network, fact("t", "2000.00"))).isEmpty();
    assertThat(NetworkLayoutTest.askedOneByOne(network)).as("the only topic").isOne();
  }

  @Test
  void aListOfValues_isLookedUpForEach() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rules.add(rule("r" + i, in(Operator.IN, "t" + i, "u" + i, "t" + i)));
    }
    RuleNetwork network = RuleNetwork.of(rules);

    assertThat(fired(network, fact("u7", "1"))).containsExactly("r7");
    assertThat(fired(network, fact("t99", "1"))).containsExactly("r99");
    assertThat(fired(network, fact("v", "1"))).isEmpty();
    assertThat(NetworkLayoutTest.askedOneByOne(network)).isZero();
  }

  @Test
  void cuts_ofEqualBounds_areEqualHoweverTheyAreWritten() {
    assertThat(new Cut(new BigDecimal("100"), false))
        .isEqualTo(new Cut(new BigDecimal("100.00"), false))
        .hasSameHashCodeAs(new Cut(new BigDecimal("100.00"), false))
        .isNotEqualTo(new Cut(new BigDecimal("100"), true));
  }
}
