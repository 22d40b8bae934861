package dev.usher.internal.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.AccountTier;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import dev.usher.policy.PolicySource;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Place;
import dev.usher.testing.PolicyFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a policy's invariants are once they have been read; the corpus has their mistakes. */
class InvariantReaderTest {
  private static final String RULES =
      "package desk;\nrule \"r\" when $case : Tiered() then $case.hold(\"x\"); end\n";

  private static List<Invariant> read(String yaml) {
    PolicySource source =
        PolicySource.of(
            Map.of(
                "policy.yaml",
                PolicyFolder.MANIFEST
                    + "fields: {total: amount, by-us: yes-no}\nrefunds: {unless-ruled: refused}\n",
                "rules.drl",
                RULES,
                "invariants.yaml",
                "invariants:\n" + yaml));
    try (Usher usher = Usher.open(source)) {
      return usher.policy().invariants();
    }
  }

  @Test
  void always_hasAllOfThem_withTheirPlaces() {
    Invariant.Always always =
        (Invariant.Always)
            read("- {name: A, always: {when: 'refund > 1, vip', has: [holds.x, tier >= 2]}}")
                .get(0);

    assertThat(always.name()).isEqualTo("A");
    assertThat(always.place()).isEqualTo(new Place("invariants.yaml", 2, 10, 1));
    assertThat(always.has())
        .containsExactly(
            new Feature(Attribute.HOLDS, "x", new Place("invariants.yaml", 2, 53, 7)),
            new Feature(Attribute.TIER, "2", new Place("invariants.yaml", 2, 62, 9)));
    Condition when = always.when();
    assertThat(when).isInstanceOf(Condition.All.class);
    assertThat(DrlText.of(when)).isEqualTo("refund > 1 && vip");
    assertThat(when.place()).isEqualTo(new Place("invariants.yaml", 2, 29, 15));
  }

  @Test
  void words_areReadInAnyCase_andWrittenInOneForm() {
    Invariant.Never never =
        (Invariant.Never)
            read("- name: A\n  never: {has: [severity>=high, replyVia.in-app, refund.refused, tier"
                    + "  >= 3, vip, owner.finance, topic.refund, targets.plan, approvals]}")
                .get(0);

    assertThat(never.has())
        .extracting(Feature::word)
        .containsExactly(
            "severity >= HIGH",
            "replyVia.IN_APP",
            "refund.REFUSED",
            "tier >= 3",
            "vip",
            "owner.finance",
            "topic.refund",
            "targets.plan",
            "approvals");
    assertThat(never.when()).isNull();
  }

  @Test
  void growth_isOfAProperty_ofAField_orFromOneChoiceToAnother() {
    List<Invariant> read =
        read(
            """
            - {name: A, never-falls: {of: [tier, severity], as: refund}}
            - {name: B, never-falls: {of: [approvals], as: amount("total")}}
            - {name: C, never-falls: {of: [vip], as: yes("by-us")}}
            - {name: D, never-later: {of: [plan], as: account.tier, from: standard, to: VIP}}
            """);

    assertThat(read.subList(0, 3))
        .extracting(each -> ((Invariant.NeverFalls) each).as().words())
        .containsExactly("refund", "amount(\"total\")", "yes(\"by-us\")");
    Invariant.NeverLater later = (Invariant.NeverLater) read.get(3);
    assertThat(later.of()).containsExactly(Metric.PLAN);
    assertThat(later.as().from()).isEqualTo(AccountTier.STANDARD);
    assertThat(later.as().words()).isEqualTo("account.tier from STANDARD to VIP");
  }

  @Test
  void shippedPolicies_stateThatEveryContactIsAnswered_andWhatNeverFallsOrComesLater() {
    for (String name : List.of("csm-bridge", "dignifi", "kickfin", "kraken", "kyndof")) {
      try (Usher usher = Usher.open(name)) {
        List<Invariant> invariants = usher.policy().invariants();
        assertThat(invariants).as(name).hasAtLeastOneElementOfType(Invariant.NeverFalls.class);
        assertThat(invariants).as(name).hasAtLeastOneElementOfType(Invariant.NeverLater.class);
        assertThat(invariants.get(0))
            .as(name)
            .isInstanceOfSatisfying(
                Invariant.Always.class,
                always ->
                    assertThat(always.has())
                        .extracting(Feature::word)
                        .contains("targets.first-response"));
      }
    }
  }
}
