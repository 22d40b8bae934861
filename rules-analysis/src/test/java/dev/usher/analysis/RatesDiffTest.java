package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.usher.Usher;
import dev.usher.compare.DecisionDifference;
import dev.usher.compare.ManifestChange;
import dev.usher.compare.ManifestSection;
import dev.usher.data.ContactWriter;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.SamplePolicy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What another rate makes of amounts is shown by a contact in that currency, or said to be open.
 */
class RatesDiffTest {
  private static PolicySource source(String manifest, String... rules) {
    return PolicySource.of(
        Map.of(
            "policy.yaml",
            manifest,
            "rules.drl",
            "package costume_maker;\n" + String.join("\n", rules)));
  }

  private static String rated(String rates) {
    return SamplePolicy.TEXT + "rates: {" + rates + "}\n";
  }

  private static String withoutRefunds(String manifest) {
    return manifest.replace("refunds: {unless-ruled: granted}\n", "");
  }

  private static PolicyDiff diff(PolicySource before, PolicySource after) {
    PolicyDiff diff = PolicyDiff.between(policy(before), policy(after));
    try (Usher was = Usher.open(before);
        Usher is = Usher.open(after)) {
      for (Witness each : diff.witnesses()) {
        assertThat(
                DecisionDifference.between(
                        was.decide(each.contact(), each.at()), is.decide(each.contact(), each.at()))
                    .isEmpty())
            .as(each.contact().toString())
            .isFalse();
      }
    }
    return diff;
  }

  private static Policy policy(PolicySource source) {
    return PolicyLoader.load(source).policy();
  }

  @ParameterizedTest(quoteTextArguments = false)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refund > 500                                                     | "refund":
          refund >= 500, refund <= 500                                     | "refund":
          dispute > 500                                                    | "dispute":
          shippingCost < 500                                               | "shippingCost":
          account.annualRevenue > 500                                      | "annualRevenue":
          account.projectedRevenue >= 500                                  | "projectedRevenue":
          amount("total") > 500                                            | total
          refundsWithin(days(30)) > 500                                    | "refund":
          refund > 500, topic == "refund", labels contains "new"           | "refund":
          refund < 300, refundsWithin(days(30)) > 500                      | "refund":
          dispute > 500, account.atRisk, contactsWithin(days(7)) >= 3      | "dispute":
          """)
  void whatRulesCompare_atAnotherRate_isShownInThatCurrency(String condition, String stated) {
    String rule = SmallPolicies.rule("Large", "Assessed(" + condition + ")", "escalate(2)");
    PolicyDiff diff =
        diff(
            source(withoutRefunds(rated("EUR: 1.1, GBP: 1.3")), rule),
            source(withoutRefunds(rated("EUR: 1.2, GBP: 1.3")), rule));

    assertThat(diff.manifest())
        .extracting(ManifestChange::section, ManifestChange::sentence)
        .containsExactly(tuple(ManifestSection.RATES, "rate of EUR: 1.1 becomes 1.2"));
    assertThat(different(diff)).contains(Attribute.TIER);
    assertThat(json(diff)).contains(stated).contains(" EUR");
    assertThat(diff.verdict()).isEqualTo(Equality.DIFFERENT);
  }

  private static String json(PolicyDiff diff) {
    return ContactWriter.in(ZoneOffset.UTC).toJson(diff.witnesses().get(0).contact());
  }

  private static List<Attribute> different(PolicyDiff diff) {
    return diff.attributes().stream()
        .filter(each -> each.equality() == Equality.DIFFERENT)
        .map(AttributeDiff::attribute)
        .toList();
  }

  @ParameterizedTest(quoteTextArguments = false)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          granted | Assessed(topic == "refund")               | escalate(2)
          refused | Assessed(topic == "refund")               | escalate(2)
          refused | Assessed($amount : refund, refund != null)               | grant($amount)
          refused | Assessed($cost : shippingCost, shippingCost != null)           | grant($cost)
          refused | Assessed($cost : account.annualRevenue, account.annualRevenue != null)  | grant($cost)
          granted | Assessed($cost : dispute, dispute != null)                | cap($cost)
          granted | Assessed(topic == "refund")               | grant(500)
          """)
  void whatIsAskedOrHandedOn_atAnotherRate_isAnotherRefund(
      String unless, String pattern, String verb) {
    String rule = SmallPolicies.rule("Pays", pattern, verb);
    String before = rated("EUR: 1.1").replace("unless-ruled: granted", "unless-ruled: " + unless);
    PolicyDiff diff =
        diff(source(before, rule), source(before.replace("EUR: 1.1", "EUR: 1.2"), rule));

    assertThat(different(diff)).containsExactly(Attribute.REFUND);
    assertThat(json(diff)).contains(" EUR");
  }

  @ParameterizedTest
  @CsvSource({"'EUR: 1.1','EUR: 1.1, GBP: 1.3'", "'EUR: 1.1, GBP: 1.3','EUR: 1.1'"})
  void rateMoreOrLess_whatBothAccept_isDecidedAlike(String before, String after) {
    String rule = SmallPolicies.rule("Large", "Assessed(refund > 500)", "escalate(2)");
    PolicyDiff diff = diff(source(rated(before), rule), source(rated(after), rule));

    assertThat(diff.attributes()).extracting(AttributeDiff::equality).containsOnly(Equality.EQUAL);
    assertThat(diff.manifest())
        .singleElement()
        .satisfies(each -> assertThat(each.reach().acceptance()).isTrue());
    assertThat(diff.verdict()).isEqualTo(Equality.OPEN);
  }

  @Test
  void topicsThatDoNotHangOnAmounts_areCountedAlike() {
    String topic = SmallPolicies.rule("Topic", "Intake(mentions(\"urgent\"))", "topic(\"refund\")");
    String often =
        SmallPolicies.rule(
            "Often", "Assessed(contactsOnTopicWithin(days(14)) >= 3)", "escalate(2)");
    String large = SmallPolicies.rule("Large", "Assessed(dispute > 500)", "hold(\"check\")");
    PolicyDiff diff =
        diff(
            source(withoutRefunds(rated("EUR: 1.1")), topic, often, large),
            source(withoutRefunds(rated("EUR: 1.2")), topic, often, large));

    assertThat(different(diff)).containsExactly(Attribute.HOLDS);
    assertThat(diff.attributes())
        .filteredOn(each -> each.attribute() != Attribute.HOLDS)
        .extracting(AttributeDiff::equality)
        .containsOnly(Equality.EQUAL);
  }

  @Test
  void anotherCurrencyOfThePolicy_withRatesForBoth_isShown() {
    String rule = SmallPolicies.rule("Large", "Assessed(refund > 500)", "escalate(2)");
    PolicyDiff diff =
        diff(
            source(rated("EUR: 1.25"), rule),
            source(rated("USD: 0.8").replace("currency: USD", "currency: EUR"), rule));

    assertThat(different(diff)).contains(Attribute.TIER, Attribute.REFUND);
  }

  @Test
  void policiesWithoutACurrencyInCommon_areComparedWithoutAmounts() {
    String rule = SmallPolicies.rule("Large", "Assessed(refund > 500)", "escalate(2)");
    String risk = SmallPolicies.rule("Risk", "Assessed(topic == \"legal-risk\")", "escalate(3)");
    PolicyDiff diff =
        diff(
            source(SamplePolicy.TEXT, rule),
            source(SamplePolicy.TEXT.replace("currency: USD", "currency: EUR"), rule, risk));

    assertThat(different(diff)).contains(Attribute.TIER);
    assertThat(json(diff)).doesNotContain("EUR").doesNotContain("USD");
  }

  @Test
  void whatNoContactShows_isOpenWithTheReason() {
    // No example has as many earlier contacts.
    String rule =
        SmallPolicies.rule(
            "Sums",
            "Assessed(refundsWithin(days(3)) > 500, contactsWithin(days(3)) > 2500)",
            "escalate(2)");
    PolicyDiff diff =
        diff(
            source(withoutRefunds(rated("EUR: 1.1")), rule),
            source(withoutRefunds(rated("EUR: 1.2")), rule));

    assertThat(diff.attributes())
        .filteredOn(each -> each.attribute() == Attribute.TIER)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.equality()).isEqualTo(Equality.OPEN);
              assertThat(each.why())
                  .isEqualTo("amounts in EUR come to other figures under each policy");
            });
  }
}
