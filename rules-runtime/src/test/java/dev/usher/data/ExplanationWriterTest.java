package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.explain.Nearness;
import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationWriterTest {
  private static final int MANY = 500;
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final PolicyRef POLICY =
      new PolicyRef("costume-maker", "1.0.0", "sha256:0", ZoneId.of("Asia/Seoul"));

  private final ExplanationWriter writer = new ExplanationWriter();

  @Test
  void explanation_isWrittenToTheByte() {
    String whole =
        """
        {"formatVersion":1,
         "contact":{"id":"k-1","receivedAt":"2026-03-03T10:00:00+09:00","channel":"EMAIL","refund":"480.00 USD"},
         "decision":%1$s,
         "rules":[
          {"name":"Refunds from 500 go to the CS lead","clause":"KY-T10","question":"Assessed",
           "file":"refunds.drl","line":12,"column":6,"length":36,"state":"not-fired","missing":1,"distance":0.04,
           "conditions":[{"kind":"comparison","sentence":"the refund is at least 500.00 USD","file":"refunds.drl","line":15,"column":22,"holds":false,
             "met":"480.00 USD","wanted":"at least 500.00 USD","missedBy":"20.00 USD short"}],
           "reasons":[]},
          {"name":"A tour is urgent","question":"Tiered",
           "file":"refunds.drl","line":20,"column":6,"length":18,"state":"later","from":"2026-03-04T10:00:00+09:00","missing":0,"distance":0.0,
           "conditions":[{"kind":"not","sentence":"the topic is present","file":"refunds.drl","line":23,"column":22,"length":1,"holds":true,
             "parts":[{"kind":"comparison","sentence":"the topic is absent","file":"","holds":false,"met":"refund","wanted":"nothing"}]}],
           "reasons":[{"rule":"A tour is urgent","kind":"vip","proposal":"vip","effective":false,"state":"IDLE"}]}],
         "flips":[{"field":"refund","before":"480.00 USD","after":"500.00 USD","change":"20.00 USD more","attributes":["tier","approvals"],
           "contact":{"id":"k-1","receivedAt":"2026-03-03T10:00:00+09:00","channel":"EMAIL","refund":"500.00 USD"},
           "decision":%1$s}]}
        """
            .formatted(new DecisionWriter().toJson(decision()));
    assertThat(writer.toJson(sample())).isEqualTo(whole.replaceAll("\\n *", ""));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_210)
  void explanations_writtenAndRead_areEqual(long seed) {
    RandomExplanations data = new RandomExplanations(seed);
    for (int i = 0; i < MANY; i++) {
      Explanation explanation = data.explanation();
      ZoneId zone = explanation.decision().policy().zone();
      String text = writer.toJson(explanation);
      Explanation read = ExplanationReader.in(zone).read(text);
      assertThat(read).as(text).isEqualTo(explanation).hasSameHashCodeAs(explanation);
      assertThat(writer.toJson(read)).isEqualTo(text);
      assertThat(text.codePoints()).noneMatch(HiddenCharacters::mayNotBeShown);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "formatVersion":1      | "formatVersion":2        | no explanation: formatVersion is 2: 1 is allowed
          "formatVersion":1,     |                          | no explanation: formatVersion is missing
          "state":"not-fired"    | "state":"not-fird"       | rules[0].state is "not-fird": one of fired, later, not-fired, switched-off is allowed (did you mean "not-fired"?)
          "kind":"not"           | "kind":"nor"             | rules[1].conditions[0].kind is "nor": one of all, any, not, comparison
          "missing":1            | "missing":-1             | rules[0]: missing is -1
          "change":"20.00 USD more","attributes":["tier","approvals"] | "change":"","attributes":[] | flips[0]: attributes is empty: at least one must differ
          "refund":"480.00 USD"  | "refund":"480.00 Euro"   | contact.refund is "480.00 Euro"
          "missedBy":            | "missdBy":               | rules[0].conditions[0].missdBy is not known here (did you mean "missedBy"?)
          """)
  void whatIsNoExplanation_isRefusedWithThePlace(String part, String wrong, String message) {
    String text = writer.toJson(sample());
    assertThat(text).contains(part);
    String broken = text.replace(part, wrong == null ? "" : wrong);
    ExplanationReader reader = ExplanationReader.in(POLICY.zone());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(broken))
        .withMessageStartingWith("no explanation: ")
        .withMessageContaining(message)
        .withMessageMatching(".*, line 1, column \\d+");
  }

  private static Explanation sample() {
    return Explanation.of(
        contact("480.00"),
        decision(),
        List.of(missed(), later()),
        List.of(
            new Flip(
                "refund",
                "480.00 USD",
                "500.00 USD",
                "20.00 USD more",
                Set.of(Attribute.APPROVALS, Attribute.TIER),
                contact("500.00"),
                decision())));
  }

  private static RuleExplanation missed() {
    return new RuleExplanation(
        "Refunds from 500 go to the CS lead",
        "KY-T10",
        Question.ASSESSED,
        new Place("refunds.drl", 12, 6, 36),
        RuleState.NOT_FIRED,
        null,
        new Nearness(1, 0.04),
        List.of(
            new ConditionExplanation(
                ConditionExplanation.Kind.COMPARISON,
                "the refund is at least 500.00 USD",
                new Place("refunds.drl", 15, 22, 0),
                false,
                "480.00 USD",
                "at least 500.00 USD",
                "20.00 USD short",
                List.of())),
        List.of());
  }

  private static RuleExplanation later() {
    ConditionExplanation absent =
        new ConditionExplanation(
            ConditionExplanation.Kind.COMPARISON,
            "the topic is absent",
            Place.NOWHERE,
            false,
            "refund",
            "nothing",
            null,
            List.of());
    ConditionExplanation present =
        new ConditionExplanation(
            ConditionExplanation.Kind.NOT,
            "the topic is present",
            new Place("refunds.drl", 23, 22, 1),
            true,
            null,
            null,
            null,
            List.of(absent));
    Reason reason =
        Reason.builder(new Source.Rule("A tour is urgent", null), new Proposal.Vip()).build();
    return new RuleExplanation(
        "A tour is urgent",
        null,
        Question.TIERED,
        new Place("refunds.drl", 20, 6, 18),
        RuleState.LATER,
        Instant.parse("2026-03-04T01:00:00Z"),
        Nearness.THERE,
        List.of(present),
        List.of(reason));
  }

  private static Contact contact(String refund) {
    return Contact.builder("k-1", AT, Channel.EMAIL).refund(Money.of(refund, "USD")).build();
  }

  private static Decision decision() {
    return Decision.builder("k-1", POLICY, AT, "cs-lead").build();
  }
}
