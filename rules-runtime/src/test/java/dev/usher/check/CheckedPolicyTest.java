package dev.usher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedPolicyTest {
  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: USD
      tiers: [agent, lead]
      topics: [refund]
      """;

  private static final String RULES =
      """
      package desk;
      rule "Refunds" @Clause("DK-1") when $case : Assessed(topic == "refund") then $case.escalate(2); end
      """;

  private static final String SCENARIOS =
      """
      scenarios:
        - name: a
          clauses: [DK-1]
          contact: {id: a, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 1.25}
          expect: {tier: 1}
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void files() {
    files.put("policy.yaml", MANIFEST);
    files.put("desk.drl", RULES);
    files.put("scenarios/a.yaml", SCENARIOS);
  }

  private void edit(String file, String before, String after) {
    assertThat(files.get(file)).contains(before);
    files.computeIfPresent(file, (name, text) -> text.replace(before, after));
  }

  private CheckedPolicy checked() {
    return CheckedPolicy.of(PolicySource.of(files));
  }

  private List<String> said() {
    return checked().diagnostics().stream()
        .map(each -> each.file() + ":" + each.line() + " " + each.code().id())
        .toList();
  }

  @Test
  void whatIsRight_isNotSpokenOf() {
    assertThat(said()).isEmpty();
    assertThat(checked().hasErrors()).isFalse();
    assertThat(checked().name()).isEqualTo("in memory");
    assertThat(checked().texts()).isEqualTo(files);
  }

  @Test
  void manifestRulesScenariosAndStrayFiles_areSpokenOfTogether() {
    edit("desk.drl", "escalate(2)", "escalate(7)");
    edit("scenarios/a.yaml", "tier: 1", "teir: 1");
    files.put("Desk.DRL", "");
    files.put("scenarios/b.yml", "");
    assertThat(said())
        .containsExactly(
            "Desk.DRL:0 misplaced-rule-file",
            "desk.drl:2 unknown-tier",
            "scenarios/a.yaml:5 unknown-key",
            "scenarios/b.yml:0 misplaced-scenario-file");
    assertThat(checked().hasErrors()).isTrue();
  }

  @Test
  void aClauseThatNothingHas_isAWarning() {
    edit("scenarios/a.yaml", "[DK-1]", "[DK-1, DK-2]");
    assertThat(said()).containsExactly("scenarios/a.yaml:3 unknown-clause");
    assertThat(checked().hasErrors()).isFalse();
    Diagnostic one = checked().diagnostics().get(0);
    assertThat(one.column()).isEqualTo(SCENARIOS.lines().toList().get(2).indexOf("DK-1") + 7);
    assertThat(one.hint()).contains("did you mean \"DK-1\"?");
  }

  /** A rule that cannot be read may be the one that bears it. */
  @Test
  void clauses_areNotSpokenOf_whereRulesAreBroken() {
    edit("scenarios/a.yaml", "[DK-1]", "[DK-2]");
    edit("desk.drl", "escalate(2)", "escalate(2");
    assertThat(said()).allMatch(each -> each.startsWith("desk.drl:"));
  }

  @Test
  void ofAManifestWithAMistake_whatCouldBeRead_countsForRules() {
    edit("policy.yaml", "currency: USD", "currency: USX");
    edit("policy.yaml", "topics: [refund]", "topics: [outage]");
    assertThat(said())
        .contains("policy.yaml:5 unknown-currency")
        .anyMatch(each -> each.startsWith("desk.drl:") && each.endsWith("undeclared-name"));
  }

  @Test
  void withoutAManifest_onlyWhatNeedsNone_isSaid() {
    edit("policy.yaml", "topics: [refund]", "topics: [outage");
    edit("desk.drl", "when", "wenn");
    edit("scenarios/a.yaml", "expect:", "expct:");
    assertThat(said())
        .anyMatch(each -> each.startsWith("policy.yaml:"))
        .anyMatch(each -> each.startsWith("desk.drl:2 "))
        .anyMatch(each -> each.startsWith("scenarios/a.yaml:"))
        .noneMatch(each -> each.contains("undeclared-name"));
  }

  @Test
  void withoutAnyFile_theManifestIsMissed_andNothingElse() {
    files.clear();
    assertThat(said()).containsExactly("policy.yaml:0 missing-manifest");
  }

  @Test
  void rulesThatOnlyLackTheirManifest_areFine() {
    files.remove("policy.yaml");
    assertThat(said()).containsExactly("policy.yaml:0 missing-manifest");
  }

  /** What is said of a policy by opening it is said by checking it. */
  @Test
  void opening_saysNothingElse() {
    edit("desk.drl", "escalate(2)", "escalate(7)");
    List<Diagnostic> checked = checked().diagnostics();
    assertThatThrownBy(() -> Usher.open(PolicySource.of(files)))
        .isInstanceOfSatisfying(
            PolicyException.class, refused -> assertThat(refused.diagnostics()).isEqualTo(checked));
  }

  @Test
  void aPolicyThatIsNotThere_isAnException() {
    assertThatThrownBy(() -> CheckedPolicy.of(PolicySource.named("nowhere")))
        .isInstanceOf(PolicyNotFoundException.class);
    assertThatThrownBy(() -> CheckedPolicy.of(PolicySource.folder(Path.of("no/where"))))
        .isInstanceOf(PolicyNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void aShippedPolicy_hasNothingToBeSaid(String policy) {
    assertThat(CheckedPolicy.of(PolicySource.named(policy)).diagnostics()).isEmpty();
  }
}
