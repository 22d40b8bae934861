package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as shown: a condition on a side on which the rule turns with it alone. */
class ConditionCoverageTest {
  @TempDir private Path folder;

  private ConditionCoverage of(String rule, String... contacts) {
    new PolicyFolder(folder).rules(rule);
    StringBuilder yaml = new StringBuilder("scenarios:\n");
    for (String contact : contacts) {
      yaml.append(
          "  - name: \"%s\"%n    contact: {id: c, receivedAt: \"2026-03-03T10:00:00Z\", channel: email, %s}%n    expect: {tier: 1}%n"
              .formatted(contact, contact));
    }
    try (Usher usher = Usher.open(folder)) {
      return ConditionCoverage.of(
          usher.policy(), ScenarioFiles.read(usher.policy(), Map.of("a.yaml", yaml.toString())));
    }
  }

  private static List<String> gaps(ConditionCoverage coverage) {
    List<String> gaps = new ArrayList<>();
    coverage
        .gaps()
        .forEach(gap -> gaps.add(gap.condition() + " " + gap.holds() + (gap.met() ? " met" : "")));
    return gaps;
  }

  @Test
  void aSingleCondition_isShownByBothItsSides() {
    String rule = "Assessed(refund >= 500) => escalate(2)";

    assertThat(gaps(of(rule, "refund: 500"))).containsExactly("refund >= 500 false");
    ConditionCoverage both = of(rule, "refund: 500", "refund: 499.99");
    assertThat(both.gaps()).isEmpty();
    assertThat(both.sides()).isEqualTo(2);
    assertThat(both.percent()).isEqualTo(100);
  }

  @Test
  void whatStandsBesideIt_mustHold_orTheConditionDecidesNothing() {
    String rule = "Assessed(refund >= 500, surge) => escalate(2)";

    // Both are false together: turned alone, neither makes the rule fire.
    ConditionCoverage coverage = of(rule, "refund: 500, surge: true", "refund: 1");
    assertThat(gaps(coverage)).containsExactly("refund >= 500 false met", "surge false met");
    assertThat(coverage.percent()).isEqualTo(50);
    assertThat(gaps(of(rule, "refund: 500, surge: true", "refund: 1, surge: true", "refund: 500")))
        .isEmpty();
  }

  @Test
  void alternatives_decideWhereNoOtherHolds() {
    String rule = "Assessed(refund >= 500 || surge) => escalate(2)";

    assertThat(gaps(of(rule, "refund: 500, surge: true", "refund: 1")))
        .containsExactly("refund >= 500 true met", "surge true met");
    assertThat(gaps(of(rule, "refund: 500", "surge: true", "refund: 1"))).isEmpty();
  }

  @Test
  void brackets_andNot_areSeenThrough() {
    String rule = "Assessed(authenticated, !(refund >= 500 && surge)) => escalate(2)";

    assertThat(
            gaps(
                of(
                    rule,
                    "authenticated: true, refund: 500, surge: true",
                    "authenticated: true, refund: 1, surge: true",
                    "authenticated: true, refund: 500",
                    "refund: 1")))
        .isEmpty();
    assertThat(gaps(of(rule, "authenticated: true, refund: 500, surge: true", "refund: 1")))
        .containsExactly("authenticated true met", "refund >= 500 false met", "surge false met");
  }

  @Test
  void aGap_saysWhereItIs() {
    ConditionCoverage coverage = of("Assessed(refund >= 500) => escalate(2)", "refund: 500");

    assertThat(coverage.gaps().get(0).describe())
        .isEqualTo("rules.drl:5:20: refund >= 500 is never false: R1 (DK-1)");
  }

  @Test
  void aRefusedContact_showsNothing_andRulesWithoutConditionsAskForNothing() {
    assertThat(of("Assessed() => escalate(2)", "refund: 5").percent()).isEqualTo(100);
    assertThat(of("Assessed(refund > 5) => escalate(2)", "refund: 5 EUR").shown()).isZero();
  }
}
