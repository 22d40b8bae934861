package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.DroolsSettings;
import dev.usher.testing.SamplePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final String RULES =
      """
      package costume_maker;
      rule "Angry customers are listened to"
      when
          $case : Classified(mentions("legal-risk"))
      then
          $case.severity(Severity.HIGH);
      end
      rule "Large refunds go up"
      when
          $case : Assessed(topic == "refund", refund >= 500)
      then
          $case.escalate(2).approve("cs-lead");
      end
      rule "Serious cases are answered soon"
      when
          $case : Tiered(severity >= Severity.HIGH)
      then
          $case.respondWithin(hours(1));
      end
      rule "Switched off"
          enabled false
      when
          $case : Tiered()
      then
          $case.hold("never");
      end
      """;

  private static PolicySource policy(String rules) {
    return PolicySource.of(Map.of("policy.yaml", SamplePolicy.TEXT, "rules.drl", rules));
  }

  /** A judge who reads another text than Usher does. */
  private static Judge misled(String rules, String misread) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("rules.drl", misread);
    return Judge.of(PolicyLoader.load(policy(rules)), texts);
  }

  private static AskedContact contact(String id, String refund) {
    return AskedContact.atReceipt(builder(id).refund(Money.parse(refund)).build());
  }

  private static ContactBuilder builder(String id) {
    return Contact.builder(id, RECEIVED, Channel.EMAIL).topic("refund");
  }

  /** The sample in the documentation, with what is said there. */
  @Test
  void theSample_saysWhatTheDocumentationSays() {
    Judge judge = Judge.of(PolicySource.named("kyndof"));
    Judgement judgement = judge.judge(BoundaryContacts.of(judge.policy(), 7).stream().limit(1_000));

    assertThat(judgement.describe())
        .isEqualTo("1000 contacts, 99 of 99 rules fired, no difference");
  }

  @Test
  void whereBothReadTheSame_thereIsNoDifference() {
    Judge judge = Judge.of(policy(RULES));
    Contact angry = builder("angry").message("My lawyer will hear of this").build();
    Judgement judgement =
        judge.judge(
            List.of(
                contact("a", "499.99 USD"),
                contact("b", "500.00 USD"),
                new AskedContact(angry, RECEIVED.plus(Duration.ofHours(2)))));

    assertThat(judgement.disagreements()).isEmpty();
    assertThat(judgement.agrees()).isTrue();
    assertThat(judgement.fired())
        .containsExactly(
            "Angry customers are listened to",
            "Large refunds go up",
            "Serious cases are answered soon");
    assertThat(judgement.summary()).isEqualTo("3 contacts, 3 of 3 rules fired, no difference");
    assertThat(judgement.describe()).isEqualTo(judgement.summary());
  }

  /** Absent ones included; an amount is never below 0, so that one rule never fires. */
  @Test
  void fieldsOfThePolicysOwn_meanTheSame() {
    List<String> conditions = new ArrayList<>();
    for (String bound : List.of("0", "1", "2.5B", "2.50B", "30", "30.0B", "100", "1000")) {
      for (String operator : List.of("<", "<=", ">", ">=", "==", "!=")) {
        conditions.add("number(\"days\") " + operator + " " + bound);
        conditions.add("amount(\"total\") " + operator + " " + bound);
      }
    }
    conditions.addAll(
        List.of(
            "number(\"days\") == null",
            "amount(\"total\") != null",
            "!(number(\"days\") == 30)",
            "number(\"days\") in (1, 2.5B), number(\"days\") >= 0, number(\"days\") < 3",
            "number(\"days\") not in (1, 2.5B)",
            "yes(\"by-us\")",
            "!yes(\"by-us\")",
            "yes(\"by-us\") == false",
            "text(\"fare\") == \"basic\"",
            "text(\"fare\") != \"basic\"",
            "text(\"fare\") == \"null\"",
            "text(\"fare\") == null",
            "text(\"fare\") in (\"basic\", \"economy\")",
            "text(\"fare\") not in (\"basic\", \"economy\")",
            "text(\"region\") != null, text(\"region\") matches \"n.*\"",
            "text(\"region\") == null || text(\"region\") not matches \"n.*\"",
            "text(\"region\") == \"north\"",
            "texts(\"defects\") contains \"torn\"",
            "texts(\"defects\") not contains \"torn\"",
            "within(\"sent\", days(30))",
            "!within(\"sent\", hours(1))"));
    StringBuilder rules = new StringBuilder("package costume_maker;\n");
    for (int i = 0; i < conditions.size(); i++) {
      rules.append(
          "rule \"R%d\" when $case : Classified(%s) then $case.signal(\"s-%d\"); end\n"
              .formatted(i, conditions.get(i), i));
    }
    Judge judge = Judge.of(policy(rules.toString()));
    Judgement judgement = judge.judge(BoundaryContacts.of(judge.policy(), 8).stream().limit(500));

    assertThat(judgement.describe())
        .isEqualTo("500 contacts, 116 of 117 rules fired, no difference");
  }

  @Test
  void aRuleThatFiresOnOneSideOnly_isShownWithItsConditions() {
    Judge judge = misled(RULES, RULES.replace("refund >= 500", "refund > 500"));
    Judgement judgement =
        judge.judge(List.of(contact("a", "499.99 USD"), contact("b", "500.00 USD")));

    assertThat(judgement.agrees()).isFalse();
    assertThat(judgement.differences()).isEqualTo(1);
    assertThat(judgement.describe())
        .isEqualTo(
            """
            rules.drl:8: Large refunds go up
              contact    b, as of 2026-03-03T01:00:00Z
              question   Assessed
              usher      fires: tier 2, approval by cs-lead
              the judge  does not fire
                topic == "refund": holds for refund
                refund >= 500: holds for 500.00
            2 contacts, 1 of 3 rules fired, 1 difference""");
  }

  @Test
  void aRuleThatProposesSomethingElse_isShown() {
    Judge judge = misled(RULES, RULES.replace("escalate(2)", "escalate(3)"));

    assertThat(judge.judge(List.of(contact("b", "500.00 USD"))).disagreements())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule().name()).isEqualTo("Large refunds go up");
              assertThat(one.usher()).contains("tier 2");
              assertThat(one.judge()).contains("tier 3");
            });
  }

  @Test
  void laterQuestions_areAskedOfWhatUsherSettled() {
    Judge judge = misled(RULES, RULES.replace("mentions(\"legal-risk\")", "surge"));
    Contact angry = builder("angry").message("My lawyer will hear of this").build();

    assertThat(judge.judge(List.of(AskedContact.atReceipt(angry))).disagreements())
        .extracting(each -> each.rule().name())
        .containsExactly("Angry customers are listened to");
  }

  @Test
  void manyDifferences_areCounted_andSomeAreShown() {
    Judge judge = misled(RULES, RULES.replace("refund >= 500", "refund < 500"));
    BoundaryContacts contacts = BoundaryContacts.of(judge.policy(), 7);
    Judgement judgement = judge.judge(contacts.stream().limit(500));

    assertThat(judgement.contacts()).isEqualTo(500);
    assertThat(judgement.differences()).isGreaterThan(50);
    assertThat(judgement.disagreements()).hasSize(Judgement.MOST_SHOWN);
  }

  @Test
  void refusedContacts_areCounted() {
    Judge judge = Judge.of(policy(RULES));
    Judgement judgement = judge.judge(List.of(contact("a", "5 EUR"), contact("b", "5 USD")));

    assertThat(judgement.refused()).isEqualTo(1);
    assertThat(judgement.summary())
        .isEqualTo("2 contacts (1 refused), 0 of 3 rules fired, no difference");
  }

  @Test
  void aTextThatDroolsDoesNotRead_isADifferenceOfItsOwn() {
    assertThatThrownBy(() -> misled(RULES, RULES.replace("escalate(2)", "escalat(2)")))
        .isInstanceOf(TextRefusedException.class)
        .hasMessageContaining("rules.drl:")
        .hasMessageContaining("escalat");
    assertThatThrownBy(() -> misled(RULES, RULES.substring(0, RULES.indexOf("rule \"Switched"))))
        .isInstanceOfSatisfying(
            TextRefusedException.class,
            refused ->
                assertThat(refused.complaints())
                    .containsExactly("it overlooks the rule Switched off"));
  }

  @Test
  void aPolicyThatDoesNotOpen_hasNoJudge() {
    assertThatThrownBy(() -> Judge.of(policy(RULES.replace("escalate", "drools.halt"))))
        .isInstanceOf(PolicyException.class);
  }

  @Test
  void aJudgeWhoFails_isADifference() {
    Judge judge = misled(RULES, RULES.replace("refund >= 500", "refund >= 500, inSample(200)"));
    Judgement judgement = judge.judge(List.of(contact("a", "500 USD"), contact("b", "1 USD")));

    assertThat(judgement.disagreements())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.asked().contact().id()).isEqualTo("a");
              assertThat(one.judge()).startsWith("fails: ");
            });
  }

  @Test
  void settingsOfDrools_changeNothing() throws Exception {
    DroolsSettings.during(
        () ->
            assertThat(Judge.of(policy(RULES)).judge(List.of(contact("b", "500 USD"))).fired())
                .containsExactly("Large refunds go up"));
  }

  @Test
  void whateverLiesAround_changesNothing() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader blind = new ClassLoader(null) {};
    thread.setContextClassLoader(blind);
    System.setProperty("drools.dialect.default", "nonsense");
    try {
      assertThat(Judge.of(policy(RULES)).judge(List.of(contact("b", "500 USD"))).fired())
          .containsExactly("Large refunds go up");
      assertThat(thread.getContextClassLoader()).isSameAs(blind);
    } finally {
      System.clearProperty("drools.dialect.default");
      thread.setContextClassLoader(before);
    }
  }
}
