package dev.usher.internal.analysis.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.Finding;
import dev.usher.analysis.PolicyAnalysis;
import dev.usher.analysis.SmallPolicies;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final String VIPS =
      SmallPolicies.rule("Vips", "Classified(account.tier == AccountTier.VIP)", "vip()");
  private static final String LEADS = SmallPolicies.rule("Leads", "Assessed(vip)", "escalate(2)");

  private static List<String> said(String... rules) {
    return PolicyAnalysis.of(SmallPolicies.of(rules)).findings().stream()
        .map(Finding::diagnostic)
        .filter(each -> each.code() != DiagnosticCode.TOPIC_CHANGES_NOTHING)
        .map(each -> each.code().id() + " " + each.place().line() + ": " + each.message())
        .toList();
  }

  @Test
  void aRule_isDead_byWhatOtherRulesComeTo() {
    assertThat(
            said(
                VIPS,
                LEADS,
                SmallPolicies.rule("Never", "Tiered(refund > 5, vip, tier == 1)", "act(\"call\")")))
        .containsExactly(
            "dead-rule 4: \"Never\" never fires: by what the other rules come to, tier == 1 never holds where vip does");
  }

  @Test
  void aRuleThatIsReportedAlready_isNotReportedAgain() {
    assertThat(said(SmallPolicies.rule("Never", "Tiered(open,\n !open)", "act(\"call\")")))
        .isEmpty();
  }

  @Test
  void rulesConflict_whereNoGreaterSalienceSettlesIt() {
    String finance =
        SmallPolicies.rule("Finance", "Tiered(topic == \"refund\")", "route(\"finance\")");
    String legal = SmallPolicies.rule("Legal", "Tiered(refund >= 1000)", "route(\"legal\")");
    List<Finding> findings = PolicyAnalysis.of(SmallPolicies.of(finance, legal)).findings();

    assertThat(said(finance, legal))
        .containsExactly(
            "conflicting-rules 3: \"Legal\" and \"Finance\" both fire for some contacts and name different queues"
                + " with salience 0: legal and finance");
    assertThat(findings)
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.CONFLICTING_RULES)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.diagnostic().related()).hasSize(1);
              assertThat(each.example()).isNotNull();
              assertThat(each.example().contact().topic()).isEqualTo("refund");
            });
    String above =
        "rule \"All\" salience 10 when $case : Tiered(refund > 0) then $case.route(\"legal\"); end";
    assertThat(said(finance, legal, above)).noneMatch(each -> each.startsWith("conflicting"));
  }

  @Test
  void aRule_changesNothing_whereOthersComeToTheSame() {
    assertThat(
            said(
                SmallPolicies.rule("Large", "Assessed(refund >= 500)", "approve(\"finance\")"),
                SmallPolicies.rule("Larger", "Assessed(refund >= 1000)", "approve(\"finance\")")))
        .containsExactly(
            "rule-changes-nothing 3: without \"Larger\" nothing changes: wherever it fires, \"Large\" comes to the same");
  }

  @Test
  void rulesThatAreIdleOneAtATime_areToldSo() {
    Policy policy =
        SmallPolicies.of(
            SmallPolicies.rule("One", "Assessed(refund >= 500)", "approve(\"finance\")"),
            SmallPolicies.rule("Other", "Assessed(refund >= 500)", "approve(\"finance\")"));

    assertThat(PolicyAnalysis.of(policy).findings())
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.RULE_CHANGES_NOTHING)
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each.diagnostic().hint().orElseThrow())
                    .startsWith("take one of the rules out, not all: without both"));
  }

  @Test
  void aRule_statesADefault() {
    assertThat(said(SmallPolicies.rule("All", "Assessed()", "escalate(1)")))
        .containsExactly("rule-states-default 2: \"All\" states what holds without any rule");
  }

  @Test
  void aCondition_neverMatters_whereOthersComeToTheSame() {
    assertThat(
            said(
                SmallPolicies.rule(
                    "Chats", "Tiered(channel == Channel.CHAT)", "respondWithin(hours(1))"),
                SmallPolicies.rule(
                    "Others", "Tiered(channel != Channel.CHAT)", "respondWithin(hours(12))")))
        .containsExactly(
            "condition-never-matters 3: without channel != Channel.CHAT nothing changes: wherever"
                + " \"Others\" fires on its account alone, the decision is the same");
  }

  @Test
  void topics_changeNothing_whereNoRuleTellsThemApart() {
    assertThat(
            PolicyAnalysis.of(
                    SmallPolicies.of(
                        SmallPolicies.rule(
                            "A", "Tiered(topic == \"refund\")", "route(\"finance\")"),
                        SmallPolicies.rule(
                            "B", "Tiered(contactsOnTopicWithin(days(7)) >= 3)", "act(\"call\")")))
                .findings())
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.TOPIC_CHANGES_NOTHING)
        .isEmpty();
    assertThat(
            PolicyAnalysis.of(
                    SmallPolicies.of(
                        SmallPolicies.rule(
                            "A", "Tiered(topic == \"refund\")", "route(\"finance\")")))
                .findings())
        .extracting(each -> each.diagnostic().column() + ": " + each.diagnostic().message())
        .containsExactly(
            "18: a contact on the topic \"rush-order\" is decided as if it stated none",
            "30: a contact on the topic \"legal-risk\" is decided as if it stated none");
  }

  @Test
  void shippedPolicies_haveNeitherDeadRulesNorConflicts_andEightThatStateDefaults() {
    List<Finding> all =
        ShippedScenarios.POLICIES.stream()
            .map(name -> PolicyLoader.load(PolicySource.named(name)).policy())
            .flatMap(policy -> PolicyAnalysis.of(policy).findings().stream())
            .toList();

    assertThat(all)
        .noneMatch(each -> each.diagnostic().code() == DiagnosticCode.DEAD_RULE)
        .noneMatch(each -> each.diagnostic().code() == DiagnosticCode.CONFLICTING_RULES)
        .noneMatch(each -> each.diagnostic().code() == DiagnosticCode.RULE_CHANGES_NOTHING);
    assertThat(all)
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.RULE_STATES_DEFAULT)
        .extracting(each -> each.diagnostic().message().substring(0, 5))
        .containsExactlyInAnyOrder(
            "KY-T1", "KY-T2", "KF-T1", "KF-S6", "DG-T1", "DG-M1", "KR-T1", "CB-T1");
  }
}
