package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names that are nearly others, that nobody gives, or that nobody uses. */
class NamesLintTest {

  private static List<String> names(String... rules) {
    return Linted.marked(Linted.file(rules)).stream()
        .filter(each -> !each.startsWith("unused-name"))
        .toList();
  }

  @Test
  void theRarerOfTwoSpellings_isMarked_andTheOtherOneRelated() {
    String text =
        Linted.file(
            "Tiered(vip) then act(\"call-bak\")",
            "Tiered(open) then act(\"call-back\")",
            "Tiered(surge) then act(\"call-back\")");

    List<Diagnostic> found =
        Linted.all(Linted.MANIFEST, text).stream()
            .filter(each -> each.code() != DiagnosticCode.UNUSED_NAME)
            .toList();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(DiagnosticCode.SIMILAR_NAME);
    assertThat(found.get(0).line()).isEqualTo(6);
    assertThat(found.get(0).related().get(0).place().line()).isEqualTo(12);
    assertThat(found.get(0).hint()).contains("if one is meant, write \"call-back\"");
  }

  @Test
  void ofTwoThatAreAsRare_theLaterIsMarked() {
    assertThat(
            names("Tiered() then hold(\"fraud-check\")", "Tiered(vip) then hold(\"fraud-chek\")"))
        .containsExactly("similar-name: \"fraud-chek\"");
    assertThat(
            names("Tiered() then hold(\"fraud-chek\")", "Tiered(vip) then hold(\"fraud-check\")"))
        .containsExactly("similar-name: \"fraud-check\"");
  }

  @Test
  void aWordOfRulesNames_isTheOneThatIsMeant() {
    String text =
        """
        package desk;
        rule "A case of fraud is checked" when $case : Tiered() then $case.hold("fraud-chek"); end
        rule "So is one of a VIP" when $case : Tiered(vip) then $case.hold("fraud-check"); end
        """;

    assertThat(Linted.marked(text)).contains("similar-name: \"fraud-chek\"");
  }

  @Test
  void wordsThatStandInRulesNames_areBothMeant() {
    String text =
        """
        package desk;
        rule "The contract is reviewed" when $case : Tiered() then $case.act("contract-review"); end
        rule "The contact is reviewed" when $case : Tiered() then $case.act("contact-review"); end
        """;

    assertThat(Linted.marked(text)).noneMatch(each -> each.startsWith("similar"));
  }

  @Test
  void namesOfDifferentKinds_areNotCompared() {
    assertThat(
            names(
                "Tiered() then hold(\"fraud-check\")",
                "Tiered(vip) then act(\"fraud-chek\")",
                "Tiered(labels contains \"fraud-cheks\", account.labels contains \"fraudcheck\")"
                    + " then approve(\"legal\")"))
        .isEmpty();
  }

  @Test
  void labelsEntitlementsAndTextsOfFields_areComparedToo() {
    assertThat(
            names(
                "Tiered(labels contains \"complex\") then hold(\"a1\")",
                "Tiered(labels not contains \"complx\") then hold(\"a1\")",
                "Tiered(account.entitlements contains \"premium-seat\") then hold(\"a1\")",
                "Tiered(account.entitlements contains \"premium-seats\") then hold(\"a1\")",
                "Tiered(texts(\"defects\") contains \"scratched\") then hold(\"a1\")",
                "Tiered(texts(\"defects\") contains \"scrached\") then hold(\"a1\")",
                "Tiered(text(\"region\") == \"bavaria\") then hold(\"a1\")",
                "Tiered(text(\"region\") in (\"bavria\", \"saxony\")) then hold(\"a1\")"))
        .containsExactly(
            "similar-name: \"complx\"",
            "similar-name: \"premium-seats\"",
            "similar-name: \"scrached\"",
            "similar-name: \"bavria\"");
  }

  @Test
  void twoSpellingsInOneCondition_areBothMeant() {
    assertThat(
            names(
                "Tiered(labels contains \"cancelled\" || labels contains \"canceled\")"
                    + " then hold(\"a1\")",
                "Tiered(labels contains \"cancelled\") then hold(\"a1\")"))
        .isEmpty();
  }

  @Test
  void aSignalThatNobodyGives_isMarked_withTheOneThatIsMeant() {
    assertThat(
            names(
                "Classified(surge) then signal(\"surge\")",
                "Tiered(signals contains \"srge\") then hold(\"a1\")",
                "Tiered(signals contains \"srge\", vip) then hold(\"a2\")",
                "Tiered(signals not contains \"other\") then hold(\"a3\")"))
        .containsExactly("never-given: \"srge\"", "never-given: \"other\"");
  }

  @Test
  void aSignalThatIsGiven_needNotBeAskedFor() {
    assertThat(names("Classified(surge) then signal(\"surge\")")).isEmpty();
  }

  @Test
  void aTargetThatNoRuleSets_isMarked() {
    assertThat(
            names(
                "Tiered() then respondWithin(hours(2))",
                "Tiered() then act(\"a1\", byTarget(\"first-response\"))",
                "Tiered() then act(\"a2\", byTarget(\"plan\"))",
                "Tiered() then act(\"a3\", afterTarget(\"resolution\", hours(1)))",
                "Tiered() then act(\"a4\", beforeTarget(\"next-update\", hours(1)))",
                "Tiered() then updateEvery(hours(8))",
                "Tiered() then target(\"next-response\", sinceUnanswered(hours(8)))",
                "Tiered() then act(\"a5\", afterTarget(\"next-response\", hours(1)))"))
        .containsExactly("never-given: \"plan\"", "never-given: \"resolution\"");
  }

  @Test
  void aWordListThatNoRuleAsksFor_isMarkedInTheManifest() {
    assertThat(Linted.marked(Linted.file("Tiered(mentions(\"urgent\")) then approve(\"legal\")")))
        .containsExactly("unused-name: legal-risk");
    assertThat(
            Linted.marked(
                Linted.file(
                    "Tiered(mentions(\"urgent\") || mentions(\"legal-risk\")) then hold(\"a1\")")))
        .isEmpty();
  }

  @Test
  void thousandsOfNames_areGoneThrough() {
    String[] rules =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "Tiered() then act(\"" + word(i) + "-case\")")
            .toArray(String[]::new);
    rules[2_000] = "Tiered() then act(\"announcement-for-everybody\")";
    rules[100] = "Tiered() then act(\"anouncement-for-everybody\")";

    assertThat(names(rules)).contains("similar-name: \"announcement-for-everybody\"");
  }

  /** Letters that differ at three places for every two numbers. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int i = number, j = 0; j < 4; i /= 10, j++) {
      word.append(String.valueOf((char) ('a' + i % 10)).repeat(3));
    }
    return word.toString();
  }
}
