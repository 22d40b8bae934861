package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.analysis.InvariantResult.Verdict;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped policies state is proven, and an edit that breaks it is shown by contacts. */
class InvariantsTest {
  private static final Path RETURNS_DESK = Path.of("../examples/returns-desk");

  static Stream<PolicySource> shipped() {
    return Stream.concat(
        ShippedScenarios.POLICIES.stream().map(PolicySource::named),
        Stream.of(PolicySource.folder(RETURNS_DESK)));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedInvariants_areProven(PolicySource source) {
    List<InvariantResult> results = PolicyAnalysis.of(policy(source)).invariants();

    assertThat(results).isNotEmpty();
    assertThat(results)
        .allSatisfy(
            each -> assertThat(each.verdict()).as(each.toString()).isEqualTo(Verdict.PROVEN));
  }

  private static Policy policy(PolicySource source) {
    try (Usher usher = Usher.open(source)) {
      return usher.policy();
    }
  }

  /**
   * An edit of a shipped policy that breaks one of its invariants.
   *
   * @param policy its name
   * @param file the file
   * @param from what stands there
   * @param to what is written instead
   * @param invariant what is broken
   * @param why part of what is said of it
   */
  record Edit(String policy, String file, String from, String to, String invariant, String why) {

    Policy made() {
      return InvariantsTest.policy(source());
    }

    PolicySource source() {
      Map<String, String> texts =
          new TreeMap<>(PolicyFiles.rules(PolicySource.named(policy)).texts(new ArrayList<>()));
      String text = texts.get(file);
      assertThat(text).contains(from);
      texts.put(file, text.replace(from, to));
      return PolicySource.of(texts);
    }

    @Override
    public String toString() {
      return policy + ": " + from + " becomes " + to;
    }
  }

  static Stream<Edit> edits() {
    String money = "Authority never falls as money grows";
    String vip = "A VIP never waits longer";
    String answer = "Every contact has a first-response target";
    return Stream.of(
        new Edit(
            "kyndof",
            "refunds.drl",
            "$case : Assessed(refund >= 500, refund <= 2000)",
            "$case : Assessed(refund >= 500, refund < 2000)",
            money,
            "tier falls from 3 to"),
        new Edit(
            "kyndof",
            "refunds.drl",
            "$case.escalate(4).approve(\"executive\");",
            "$case.escalate(4).approve(\"finance\");",
            money,
            "approvals lose"),
        new Edit(
            "kyndof",
            "targets.drl",
            "$case : Tiered(vip)",
            "$case : Tiered(!vip)",
            vip,
            "first-response falls due"),
        new Edit(
            "dignifi",
            "targets.drl",
            "$case : Tiered(channel == Channel.PHONE, account.tier >= AccountTier.PREMIUM)",
            "$case : Tiered(channel == Channel.PHONE, account.tier == AccountTier.PREMIUM)",
            "Every contact has a first-response target, and one for its solution",
            "targets.first-response"),
        new Edit(
            "dignifi",
            "refunds.drl",
            "$case : Assessed(refund > 100, refund <= 2500)",
            "$case : Assessed(refund > 150, refund <= 2500)",
            "Somebody agrees to every refund above 100",
            "approvals"),
        new Edit(
            "dignifi",
            "routing.drl",
            "salience 20",
            "salience 5",
            "A VIP waits for the senior agents",
            "queue.senior-agents"),
        new Edit(
            "kickfin",
            "targets.drl",
            "$case.respondWithin(hours(4));",
            "$case.respondWithin(hours(40));",
            "What is more serious never waits longer",
            "first-response falls due"),
        new Edit(
            "kickfin",
            "consent.drl",
            "message.cardNumber || message.accountNumber",
            "message.cardNumber",
            "Card and account numbers are blacked out",
            "holds.redact-before-sharing"),
        new Edit(
            "kraken",
            "targets.drl",
            "channel in (Channel.SMS, Channel.SOCIAL, Channel.IN_APP, Channel.MESSENGER)",
            "channel in (Channel.SMS, Channel.SOCIAL, Channel.IN_APP)",
            answer,
            "targets.first-response"),
        new Edit(
            "kraken",
            "escalation.drl",
            "$case : Assessed(severity >= Severity.HIGH)",
            "$case : Assessed(severity == Severity.HIGH)",
            "Nor as the matter grows more serious",
            "tier falls from 2 to 1"),
        new Edit(
            "csm-bridge",
            "escalation.drl",
            "dispute > 10000 ||",
            "(dispute > 10000 && dispute < 50000) ||",
            money,
            "tier falls from 3 to 2"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void brokenInvariant_isShown_asTheEngineDecides(Edit edit) {
    Policy edited = edit.made();
    InvariantResult result =
        PolicyAnalysis.of(edited).invariants().stream()
            .filter(each -> each.invariant().name().equals(edit.invariant()))
            .findFirst()
            .orElseThrow();

    assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.BROKEN);
    assertThat(result.why()).contains(edit.why());
    try (Usher usher = Usher.open(edit.source())) {
      for (InvariantResult.DecidedContact each : result.shown()) {
        assertThat(usher.decide(each.asked().contact(), each.asked().moment()).tier())
            .isEqualTo(each.decision().tier());
      }
    }
    assertThat(result.diagnostic().orElseThrow().file()).isEqualTo("invariants.yaml");
  }

  @Test
  void twoContacts_differInOneThingAlone() {
    Edit edit = edits().findFirst().orElseThrow();
    InvariantResult result =
        PolicyAnalysis.of(edit.made()).invariants().stream()
            .filter(each -> each.verdict() == Verdict.BROKEN)
            .findFirst()
            .orElseThrow();

    assertThat(result.shown()).hasSize(2);
    Contact low = result.shown().get(0).asked().contact();
    Contact high = result.shown().get(1).asked().contact();
    assertThat(low.toBuilder().refund(high.refund()).build()).isEqualTo(high);
    assertThat(low.refund()).isNotEqualTo(high.refund());
    Decision before = result.shown().get(0).decision();
    assertThat(before.tier()).isGreaterThan(result.shown().get(1).decision().tier());
    AskedContact asked = result.shown().get(1).asked();
    assertThat(asked.contact().refund().amount()).isEqualByComparingTo("2000");
  }
}
