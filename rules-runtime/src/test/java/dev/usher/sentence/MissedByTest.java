package dev.usher.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.evaluate.Comparison;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import dev.usher.testing.SamplePolicy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissedByTest {
  private static final Place HERE = Place.NOWHERE;
  private static final Sentences SENTENCES = Sentences.of(SamplePolicy.manifest());
  private static final int DRAWS = 20_000;

  @ParameterizedTest
  @CsvSource({
    "REFUND, AT_LEAST, 500, 480.00, 20.00 USD short",
    "REFUND, MORE, 500, 500.00, 0.01 USD short",
    "REFUND, AT_MOST, 500, 600.01, 100.01 USD too much",
    "REFUND, LESS, 500, 500.00, 0.01 USD too much",
    "REFUND, EQUAL, 500, 1700.00, '1,200.00 USD too much'",
    "REFUND, AT_LEAST, 99.995, 99.99, 0.01 USD short",
    "REFUND, MORE, 99.995, 99.99, 0.01 USD short",
    "REFUND, AT_MOST, 99.995, 100.00, 0.01 USD too much",
    "REFUND, LESS, 99.995, 100.00, 0.01 USD too much",
    "IMPACT_USERS_AFFECTED_PERCENT, MORE, 5, 4.5, 0.6% short",
    "IMPACT_USERS_AFFECTED_PERCENT, AT_MOST, 5, 7, 2% too much"
  })
  void figures_lieOnTheSmallestUnit(
      Property property, Operator operator, String wanted, String met, String missedBy) {
    Atom atom = atom(property, operator, figure(wanted));

    assertThat(SENTENCES.missedBy(atom, new BigDecimal(met))).isEqualTo(missedBy);
  }

  @ParameterizedTest
  @CsvSource({
    "ATTEMPTS, AT_LEAST, 3, 1, 2 more needed",
    "ATTEMPTS, MORE, 3, 3, 1 more needed",
    "ATTEMPTS, LESS, 3, 3, 1 too many",
    "ATTEMPTS, MORE, 2.5, 2, 1 more needed",
    "TIER, AT_LEAST, 2, 1, 1 tier short",
    "TIER, EQUAL, 1, 3, 2 tiers too high"
  })
  void wholeNumbers_lieOneApart(
      Property property, Operator operator, String wanted, int met, String missedBy) {
    assertThat(SENTENCES.missedBy(atom(property, operator, figure(wanted)), met))
        .isEqualTo(missedBy);
  }

  @Test
  void ranks_areCounted() {
    Atom high = atom(Property.SEVERITY, Operator.AT_LEAST, constant(Severity.HIGH));
    Atom standard = atom(Property.ACCOUNT_TIER, Operator.LESS, constant(AccountTier.PREMIUM));

    assertThat(SENTENCES.missedBy(high, Severity.NORMAL)).isEqualTo("2 levels short");
    assertThat(SENTENCES.missedBy(standard, AccountTier.PREMIUM)).isEqualTo("1 level too high");
  }

  @Test
  void theNearestOfSeveralFigures_isWhatWasMissed() {
    Atom atom = atom(Property.ATTEMPTS, Operator.IN, figure("1"), figure("5"), figure("9"));

    assertThat(SENTENCES.missedBy(atom, 4)).isEqualTo("1 more needed");
    assertThat(SENTENCES.missedBy(atom, 11)).isEqualTo("2 too many");
  }

  @Test
  void whereThereIsNoDistance_nothingIsSaid() {
    Atom phone = atom(Property.CHANNEL, Operator.EQUAL, constant(Channel.PHONE));
    Atom torn = atom(Property.LABELS, Operator.CONTAINS, new Literal.Text("torn", HERE));
    Atom open = atom(Property.OPEN, Operator.HOLDS);
    Atom belowNothing = atom(Property.REFUND, Operator.LESS, figure("0"));
    Atom aboveAll = atom(Property.SEVERITY, Operator.MORE, constant(Severity.CRITICAL));
    Atom other = atom(Property.REFUND, Operator.NOT_EQUAL, figure("500"));
    Atom most = atom(Property.REFUND, Operator.AT_MOST, figure("500"));

    assertThat(SENTENCES.missedBy(phone, Channel.CHAT)).isNull();
    assertThat(SENTENCES.missedBy(torn, Set.of("vip"))).isNull();
    assertThat(SENTENCES.missedBy(open, false)).isNull();
    assertThat(SENTENCES.missedBy(belowNothing, new BigDecimal("0.00"))).isNull();
    assertThat(SENTENCES.missedBy(aboveAll, Severity.CRITICAL)).isNull();
    assertThat(SENTENCES.missedBy(other, new BigDecimal("500.00"))).isNull();
    assertThat(SENTENCES.missedBy(most, null)).isNull();
    assertThat(SENTENCES.missedBy(most, new BigDecimal("500.00"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {20_261_201, 20_261_202})
  void gap_isTheLeastThatMakesTheAtomHold(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int missed = 0;
    for (int i = 0; i < DRAWS; i++) {
      boolean whole = random.nextBoolean();
      Property property = whole ? Property.ATTEMPTS : Property.REFUND;
      Operator operator = ORDERS.get(random.nextInt(ORDERS.size()));
      BigDecimal wanted = BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(4));
      BigDecimal met = BigDecimal.valueOf(random.nextInt(2_000), whole ? 0 : 2);
      Atom atom = atom(property, operator, new Literal.Figure(wanted, false, HERE));
      Gap gap = SENTENCES.gap(atom, value(met, whole));
      if (gap == null) {
        assertThat(holds(atom, met, whole) || isOutOfReach(operator, wanted, whole))
            .as("%s %s %s, seed %d", met, operator, wanted, seed)
            .isTrue();
        continue;
      }
      missed++;
      BigDecimal unit = whole ? BigDecimal.ONE : new BigDecimal("0.01");
      BigDecimal way = gap.upwards() ? gap.by() : gap.by().negate();
      BigDecimal less = gap.upwards() ? way.subtract(unit) : way.add(unit);
      assertThat(
              !holds(atom, met, whole)
                  && holds(atom, met.add(way), whole)
                  && !holds(atom, met.add(less), whole))
          .as("%s %s %s misses by %s, seed %d", met, operator, wanted, gap, seed)
          .isTrue();
    }
    assertThat(missed).isGreaterThan(DRAWS / 4);
  }

  private static final List<Operator> ORDERS =
      Stream.concat(
              Arrays.stream(Operator.values()).filter(Operator::isOrder), Stream.of(Operator.EQUAL))
          .toList();

  /** No amount and no number of attempts lies below 0, or between two units. */
  private static boolean isOutOfReach(Operator operator, BigDecimal wanted, boolean whole) {
    boolean between = wanted.stripTrailingZeros().scale() > (whole ? 0 : 2);
    return (operator == Operator.LESS && wanted.signum() == 0)
        || (operator == Operator.EQUAL && between);
  }

  private static boolean holds(Atom atom, BigDecimal met, boolean whole) {
    Comparison comparison = Comparison.of(atom);
    return comparison.requirement().isMetBy(value(met, whole));
  }

  private static Object value(BigDecimal met, boolean whole) {
    return whole ? (Object) met.intValueExact() : met;
  }

  private static Atom atom(Property property, Operator operator, Literal... literals) {
    return new Atom(new Subject.Named(property, HERE), operator, List.of(literals), HERE, HERE);
  }

  private static Literal figure(String figure) {
    return new Literal.Figure(new BigDecimal(figure), false, HERE);
  }

  private static Literal constant(Enum<?> constant) {
    return new Literal.Constant(constant, HERE);
  }
}
