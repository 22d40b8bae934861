package dev.usher.ops.scenario;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code usher test --mutants} says. */
class TestMutantsTest {
  private static final String MANIFEST =
      """
      policy: shop
      version: 1.0.0
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: EUR
      tiers: [clerk, supervisor]
      topics: [repair, return]
      """;

  private static final String RULES =
      """
      package shop;

      rule "Much money goes to the supervisor"
          @Clause("SH-1")
      when
          $case : Assessed(refund >= 500)
      then
          $case.escalate(2);
      end

      rule "Repairs go to the supervisor"
          @Clause("SH-2")
      when
          $case : Assessed(topic == "repair")
      then
          $case.escalate(2);
      end
      """;

  private static final String WELL_BELOW =
      """
      scenarios:
        - name: A refund of 100
          clauses: [SH-1]
          contact: {id: a, receivedAt: "2026-03-03T10:00:00Z", channel: email, topic: return, refund: 100.00 EUR}
          expect: {tier: 1}

        - name: A refund of 900
          clauses: [SH-1]
          contact: {id: b, receivedAt: "2026-03-03T10:00:00Z", channel: email, topic: return, refund: 900.00 EUR}
          expect: {tier: 2}

        - name: A lamp to repair
          clauses: [SH-2]
          contact: {id: c, receivedAt: "2026-03-03T10:00:00Z", channel: email, topic: repair}
          expect: {tier: 2}
      """;

  @TempDir private Path folder;
  private String policy = "";

  @BeforeEach
  void write() {
    Path shop = folder.resolve("shop");
    Samples.write(shop.resolve("policy.yaml"), MANIFEST);
    Samples.write(shop.resolve("rules.drl"), RULES);
    Samples.write(shop.resolve("scenarios/all.yaml"), WELL_BELOW);
    policy = shop.toString();
  }

  @Test
  void whatNobodyNotices_isShown_withTheScoreOfItsRule() {
    CommandRun run = usher("test", policy, "--mutants");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("MISSED  " + policy + "/rules.drl:6:29: refund >= 500 becomes refund > 500\n")
        .contains("  in        Much money goes to the supervisor (SH-1)\n")
        .contains("  changes   tier 2 becomes 1; ")
        .contains("  would be noticed by\n  - name: A contact, 500.00 EUR asked for, goes to")
        .contains("small changes of rules noticed: ")
        .contains(" of 6: Much money goes to the supervisor (SH-1)\n")
        .doesNotContain("rules.drl:6:22: refund >= 500 is dropped");
  }

  @Test
  void tooLowAScore_fails_andSaysWhatIsNeeded() {
    CommandRun run = usher("test", policy, "--min-mutation-score", "100");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).endsWith("too few are noticed: 100.0 % needed\n");
    assertThat(usher("test", policy, "--min-mutation-score", "10").exit()).isZero();
  }

  @Test
  void scoreThatCannotBe_isWrongUse() {
    CommandRun run = usher("test", policy, "--min-mutation-score", "101");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--min-mutation-score is 101.0: 0 to 100 is allowed");
  }

  @Test
  void rulesOfAClause_areChangedAlone() {
    assertThat(usher("test", policy, "--mutants", "--clause", "SH-2").out())
        .contains("small changes of rules noticed: ")
        .doesNotContain("Much money");
  }

  @Test
  void json_saysOfEachRuleHowManyAreNoticed_andOfEachChangeWhatItIs() throws IOException {
    JsonNode mutants =
        new ObjectMapper()
            .readTree(usher("test", policy, "--format", "json", "--min-mutation-score", "50").out())
            .path("mutants");

    assertThat(mutants.path("all").asInt())
        .isEqualTo(
            mutants.path("killed").asInt()
                + mutants.path("survived").asInt()
                + mutants.path("equivalent").asInt()
                + mutants.path("open").asInt());
    assertThat(mutants.path("minimumPercent").asDouble()).isEqualTo(50);
    assertThat(mutants.path("scorePercent").asDouble()).isBetween(50.0, 99.0);
    assertThat(mutants.path("rules").get(0).path("clause").asText()).isEqualTo("SH-1");
    JsonNode first = mutants.path("missed").get(0);
    assertThat(first.path("file").asText()).isEqualTo("rules.drl");
    assertThat(first.path("line").asInt()).isEqualTo(6);
    assertThat(first.path("kind").asText()).isEqualTo("comparison");
    assertThat(first.path("change").asText()).isEqualTo("refund >= 500 becomes refund > 500");
  }

  @Test
  void junit_hasACaseThatFails_whereTooFewAreNoticed() {
    String xml = usher("test", policy, "--format", "junit", "--min-mutation-score", "100").out();

    assertThat(xml)
        .contains("<testcase name=\"small changes of rules\" classname=\"shop\"")
        .contains("refund &gt;= 500 becomes refund &gt; 500");
  }

  @Test
  void withoutTheOption_nothingIsSaidOfIt() {
    assertThat(usher("test", policy).out()).doesNotContain("small changes");
    assertThat(usher("test", policy, "--format", "json").out()).doesNotContain("mutants");
  }

  @Test
  void scenariosThatAreMissing_areAppended_andThenNothingIsMissed() {
    Path more = folder.resolve("shop/scenarios/more.yaml");

    CommandRun run = usher("test", policy, "--append", more.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains(" appended to " + more);
    assertThat(Files.exists(more)).isTrue();
    CommandRun again = usher("test", policy, "--min-mutation-score", "100");
    assertThat(again.exit()).as(again.out()).isZero();
    assertThat(again.out().lines().collect(Collectors.toList()))
        .noneMatch(line -> line.startsWith("MISSED"));
  }
}
