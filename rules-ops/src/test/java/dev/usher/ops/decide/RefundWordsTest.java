package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Money;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundWordsTest {
  private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
  private static final Money ASKED = Money.of("750", "USD");

  @TempDir private Path folder;

  private static DecisionBuilder decision(
      RefundVerdict verdict, @Nullable String amount, String... refusals) {
    PolicyRef policy = new PolicyRef("p", "1", "d", ZoneOffset.UTC);
    Money money = amount == null ? null : Money.of(amount, "USD");
    return Decision.builder("c", policy, AT, "agent")
        .refund(new Refund(ASKED, verdict, money, List.of(refusals)));
  }

  private static String words(DecisionBuilder decision) {
    return RefundWords.whole(decision.build());
  }

  @Test
  void granted_and_refused_money_is_said_in_one_phrase() {
    assertThat(words(decision(RefundVerdict.GRANTED, "120"))).isEqualTo("granted: 120 USD");
    assertThat(words(decision(RefundVerdict.GRANTED, "119.50"))).isEqualTo("granted: 119.50 USD");
    assertThat(words(decision(RefundVerdict.GRANTED, null))).isEqualTo("granted");
    assertThat(words(decision(RefundVerdict.REFUSED, null, "outside-window", "worn")))
        .isEqualTo("refused: outside-window, worn");
    assertThat(words(decision(RefundVerdict.REFUSED, null)))
        .isEqualTo("refused: no rule grants it");
  }

  @Test
  void money_to_be_approved_names_whoever_must_agree_and_every_hold() {
    DecisionBuilder open = decision(RefundVerdict.APPROVAL, "200");

    assertThat(words(open.approvals(List.of("finance"))))
        .isEqualTo("up to 200 USD, once finance agrees");
    assertThat(words(open.approvals(List.of("finance", "lead"))))
        .isEqualTo("up to 200 USD, once finance and lead agree");
    AnyOf two = AnyOf.of(2, List.of("a", "b", "c"));
    assertThat(words(open.approvals(List.of()).anyOf(List.of(two))))
        .isEqualTo("up to 200 USD, once two of a, b and c agree");
    AnyOf one = AnyOf.of(1, List.of("finance", "legal"));
    assertThat(words(open.approvals(List.of("lead")).anyOf(List.of(one)).holds(List.of("doubt"))))
        .isEqualTo(
            "up to 200 USD, once lead agrees, one of finance and legal agrees and the hold doubt"
                + " is lifted");
    assertThat(words(decision(RefundVerdict.APPROVAL, null).holds(List.of("doubt", "fraud"))))
        .isEqualTo("once the holds doubt and fraud are lifted");
  }

  @Test
  void details_and_table_say_it_under_a_policy_that_gives_verdicts() {
    String policy = Samples.policy(folder.resolve("returns"));
    Path manifest = Path.of(policy, "policy.yaml");
    Samples.write(manifest, Samples.read(manifest) + "refunds: {unless-ruled: granted}\n");
    Samples.write(
        Path.of(policy, "more.drl"),
        """
        package returns;

        rule "Nobody gets more than 200 at once"
        when $case : Assessed() then $case.cap(200); end
        """);
    String asked = contact("a", "\"refund\":300");
    assertThat(fed(asked, "decide", policy).lines())
        .contains("  refund     up to 200 USD, once finance agrees");
    assertThat(fed(asked + "\n" + contact("b"), "decide", policy).lines())
        .anyMatch(line -> line.matches("CONTACT .* APPROVALS, HOLDS +REFUND +NEXT DUE.*"))
        .anyMatch(line -> line.matches("a .* finance +up to 200 USD +2026.*"))
        .anyMatch(line -> line.matches("b .* - +- +2026.*"));
  }
}
