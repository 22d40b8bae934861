package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.live.Reload;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.live.ReloadGates;
import dev.usher.live.ReloadGatesBuilder;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a policy that passes its check from coming into force. */
class UsherGatesTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final String OLD = "Assessed(refund >= 100) => approve(\"finance\")";

  @TempDir private Path folder;

  private static ContactBuilder contact(String id) {
    return Contact.builder(id, NOW, Channel.EMAIL);
  }

  private static AskedContact refund(int dollars) {
    return AskedContact.atReceipt(
        contact("r" + dollars).refund(Money.parse(dollars + " USD")).build());
  }

  /** Refunds of 1 to so many dollars. */
  private static List<AskedContact> refunds(int most) {
    return IntStream.rangeClosed(1, most).mapToObj(UsherGatesTest::refund).toList();
  }

  private PolicyFolder rules(String... rules) {
    return new PolicyFolder(folder).rules(rules);
  }

  private Usher usher(ReloadGatesBuilder gates) {
    return Usher.builder(PolicySource.folder(folder)).gates(gates.build()).open();
  }

  private static Reload.Refused refused(Usher usher, RefusedBy by) {
    Reload reload = usher.reload();
    assertThat(reload).isInstanceOf(Reload.Refused.class);
    Reload.Refused refused = (Reload.Refused) reload;
    assertThat(refused.by()).isEqualTo(by);
    assertThat(usher.versions().kept()).hasSize(1);
    return refused;
  }

  private static void activated(Usher usher) {
    assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
  }

  private static String scenario(String approvals) {
    return """
    scenarios:
      - name: A refund of 100 dollars
        contact: {id: s1, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 100}
        expect: {approvals: [%s]}
    """
        .formatted(approvals);
  }

  @Test
  void aScenarioThatFails_refusesThePolicy_withWhatWasExpected() {
    rules(OLD).file("scenarios/money.yaml", scenario("finance"));
    try (Usher usher = Usher.open(folder)) {
      rules("Assessed(refund > 100) => approve(\"finance\")");

      Reload.Refused refused = refused(usher, RefusedBy.SCENARIOS);
      assertThat(refused.reasons())
          .singleElement()
          .asString()
          .startsWith("FAILED  scenarios/money.yaml:2: A refund of 100 dollars")
          .contains("[finance]");
      assertThat(refused.diagnostics()).isEmpty();

      new PolicyFolder(folder)
          .file("scenarios/money.yaml", scenario(""))
          .rules("Assessed(refund > 100) => approve(\"finance\")");
      activated(usher);
    }
  }

  @Test
  void aScenarioFileWithAMistake_refusesThePolicy_withItsPlace() {
    rules(OLD);
    try (Usher usher = Usher.open(folder)) {
      rules("Assessed(refund >= 200) => approve(\"finance\")")
          .file("scenarios/money.yaml", scenario("finance").replace("refund:", "refnd:"));

      assertThat(refused(usher, RefusedBy.SCENARIOS).diagnostics())
          .singleElement()
          .satisfies(each -> assertThat(each.place().line()).isEqualTo(3));
    }
  }

  @Test
  void aScenarioThatARuleFailsFor_refusesThePolicy() {
    rules(OLD).file("scenarios/money.yaml", scenario("finance"));
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    CurrencyConverter converter =
        (amount, currency) -> {
          throw failure.get();
        };
    try (Usher usher = Usher.builder(PolicySource.folder(folder)).converting(converter).open()) {
      rules("Assessed(refund >= 200) => approve(\"finance\")")
          .file(
              "scenarios/money.yaml",
              scenario("finance").replace("refund: 100", "refund: 100.00 EUR"));
      failure.set(new IllegalStateException("no rate"));

      assertThat(refused(usher, RefusedBy.SCENARIOS).reasons())
          .singleElement()
          .asString()
          .contains("no rate");
    }
  }

  @Test
  void scenarios_areNotAskedWhereTheHostDoesNotWantThem() {
    rules(OLD).file("scenarios/money.yaml", scenario("finance"));
    try (Usher usher = usher(ReloadGates.builder().scenarios(false))) {
      rules("Assessed(refund > 100) => approve(\"finance\")");
      activated(usher);
    }
  }

  @Test
  void asManyChangesAsTheBudgetAllows_pass_andOneMoreDoesNot() {
    rules(OLD);
    try (Usher usher =
        usher(ReloadGates.builder().sample(() -> refunds(100)).approvalsMayBeLost(true))) {
      rules(OLD, "Assessed(refund < 4) => hold(\"small\")");
      assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
          .containsExactly(
              "3 of 100 contacts would be decided otherwise, at most 2 % may:"
                  + " r1 (holds); r2 (holds); r3 (holds)");

      rules(OLD, "Assessed(refund < 3) => hold(\"small\")");
      activated(usher);
    }
  }

  @Test
  void anApprovalThatIsLost_refusesThePolicy_howeverFewAreChanged() {
    rules(OLD);
    try (Usher usher = usher(ReloadGates.builder().sample(() -> refunds(100)).mostChanged(50))) {
      rules("Assessed(refund > 100) => approve(\"finance\")");
      assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
          .containsExactly("1 of 100 contacts would lose an approval, none may: r100 (finance)");

      rules("Assessed(refund >= 99) => approve(\"finance\")");
      activated(usher);
    }
  }

  @Test
  void aChoiceOfApprovers_isLostUnlessAtLeastAsManyOfThemMustStillAgree() {
    String old = "Assessed() => approveAny(1, \"finance\", \"legal\")";
    List<String> stricter =
        List.of(
            "Assessed() => approve(\"legal\")",
            "Assessed() => approveAny(2, \"finance\", \"legal\", \"lead\")",
            "Assessed() => approveAny(1, \"legal\", \"finance\").approve(\"lead\")");
    List<String> looser =
        List.of(
            "Assessed() => approve(\"lead\")",
            "Assessed() => approveAny(1, \"finance\", \"legal\", \"lead\")",
            "Assessed() => approveAny(2, \"finance\", \"lead\", \"agent\")",
            "Assessed(refund > 100) => approve(\"legal\")");
    for (String each : stricter) {
      rules(old);
      try (Usher usher = usher(ReloadGates.builder().sample(() -> refunds(3)).mostChanged(100))) {
        rules(each);
        activated(usher);
      }
    }
    for (String each : looser) {
      rules(old);
      try (Usher usher = usher(ReloadGates.builder().sample(() -> refunds(3)).mostChanged(100))) {
        rules(each);
        assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
            .as(each)
            .singleElement()
            .asString()
            .startsWith("3 of 3 contacts would lose an approval")
            .contains("r1 (one of finance and legal)");
      }
    }
  }

  @Test
  void aContactThatOnlyOneOfTheTwoRefuses_isAChange() {
    AskedContact topic = AskedContact.atReceipt(contact("t").topic("refund").build());
    rules(OLD);
    try (Usher usher = usher(ReloadGates.builder().sample(() -> List.of(topic)).mostChanged(99))) {
      rules(OLD).file("policy.yaml", PolicyFolder.MANIFEST.replace("[refund, ", "["));
      assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
          .singleElement()
          .asString()
          .startsWith("1 of 1 contacts would be decided otherwise, at most 99 % may: t (refused: ");
    }
    try (Usher usher = usher(ReloadGates.builder().sample(() -> List.of(topic)).mostChanged(99))) {
      rules(OLD);
      assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
          .singleElement()
          .asString()
          .contains("t (decided, which has been refused: ");
    }
  }

  @Test
  void otherReasonsForTheSame_areNoChange_andNeitherIsAContactThatBothRefuse() {
    AskedContact neither = AskedContact.atReceipt(contact("t").topic("nothing").build());
    rules(OLD);
    try (Usher usher =
        usher(ReloadGates.builder().sample(() -> List.of(neither, refund(100))).mostChanged(0))) {
      rules("Assessed(refund >= 99.50B) => approve(\"finance\")", OLD);
      activated(usher);
    }
  }

  @Test
  void aSampleThatIsNotToBeHad_refusesThePolicy() {
    rules(OLD);
    try (Usher usher =
        usher(
            ReloadGates.builder()
                .sample(
                    () -> {
                      throw new IllegalStateException("the database is away");
                    }))) {
      rules(OLD, OLD);
      Reload.Refused refused = refused(usher, RefusedBy.SAMPLE);
      assertThat(refused.reasons())
          .containsExactly(
              "the sample of contacts is not to be had: java.lang.IllegalStateException: the"
                  + " database is away");
      assertThat(refused.cause()).hasMessage("the database is away");
    }
  }

  @Test
  void anEmptySample_objectsToNothing() {
    rules(OLD);
    try (Usher usher = usher(ReloadGates.builder().sample(List::of).mostChanged(0))) {
      rules("Assessed() => hold(\"all\")");
      activated(usher);
    }
  }

  @Test
  void theContactsDecidedLast_areTheSample_ifTheHostWants() {
    rules(OLD);
    try (Usher usher = usher(ReloadGates.builder().remembering(3).mostChanged(0))) {
      rules("Assessed() => hold(\"all\")").rules("Assessed(refund < 3) => hold(\"small\")", OLD);
      for (int dollars = 1; dollars <= 3; dollars++) {
        usher.decide(refund(dollars).contact());
      }
      assertThat(refused(usher, RefusedBy.SAMPLE).reasons())
          .singleElement()
          .asString()
          .startsWith("2 of 3 contacts would be decided otherwise");

      usher.decideAll(List.of(refund(4), refund(5)));
      activated(usher);
    }
  }

  @Test
  void whatIsRemembered_isTheMomentToo() {
    rules("Tiered() => respondWithin(hours(1))");
    try (Usher usher = usher(ReloadGates.builder().remembering(1).mostChanged(0))) {
      usher.decide(contact("c").build(), NOW.plusSeconds(60));
      rules(
          "Tiered() => respondWithin(hours(1))",
          "Tiered() => act(\"remind\", beforeTarget(\"first-response\", minutes(30)))");
      activated(usher);
    }
  }

  @Test
  void aGateOfTheHosts_isAskedWithBothPolicies_andItsObjectionsRefuse() {
    rules(OLD);
    List<String> asked = new ArrayList<>();
    ReloadGatesBuilder gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  Contact contact = refund(150).contact();
                  asked.add(
                      before.decide(contact).approvals() + " " + after.decide(contact).approvals());
                  asked.add(before.policy().rules().size() + " " + after.policy().rules().size());
                  return after.policy().rules().size() > 1
                      ? List.of("one rule is enough")
                      : List.of();
                })
            .gate(
                (before, after) -> {
                  asked.add("the second");
                  return List.of();
                });
    try (Usher usher = usher(gates)) {
      rules(OLD, "Assessed() => approve(\"legal\")");
      assertThat(refused(usher, RefusedBy.OWN_GATE).reasons())
          .containsExactly("one rule is enough");
      assertThat(asked).containsExactly("[finance] [finance, legal]", "1 2");

      asked.clear();
      rules("Assessed() => approve(\"legal\")");
      activated(usher);
      assertThat(asked).containsExactly("[finance] [legal]", "1 1", "the second");
    }
  }

  @Test
  void aGateThatFails_refusesThePolicy() {
    rules(OLD);
    ReloadGatesBuilder gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  throw new AssertionError("not today");
                });
    try (Usher usher = usher(gates)) {
      rules(OLD, OLD);
      Reload.Refused refused = refused(usher, RefusedBy.OWN_GATE);
      assertThat(refused.reasons())
          .singleElement()
          .asString()
          .endsWith("failed: java.lang.AssertionError: not today");
      assertThat(refused.cause()).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aGateThatReloads_isRefusedToo() {
    rules(OLD);
    AtomicReference<Usher> reloading = new AtomicReference<>();
    ReloadGatesBuilder gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  reloading.get().reload();
                  return List.of();
                });
    try (Usher usher = usher(gates)) {
      reloading.set(usher);
      rules(OLD, OLD);
      assertThat(refused(usher, RefusedBy.OWN_GATE).reasons())
          .singleElement()
          .asString()
          .contains("a gate cannot reload");
    }
  }

  @Test
  void opening_asksNoGate() {
    rules(OLD).file("scenarios/money.yaml", scenario("legal"));
    Usher.open(folder).close();
  }

  @Test
  void figuresThatAreNone_areNamed() {
    ReloadGatesBuilder gates = ReloadGates.builder();
    for (double share : new double[] {-0.1, 100.1, Double.NaN}) {
      assertThatThrownBy(() -> gates.mostChanged(share))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("mostChanged is " + share + ": 0 to 100 is allowed");
    }
    for (int contacts : new int[] {-1, 100_001}) {
      assertThatThrownBy(() -> gates.remembering(contacts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("remembering " + contacts + " contacts: 0 to 100000 are allowed");
    }
  }
}
