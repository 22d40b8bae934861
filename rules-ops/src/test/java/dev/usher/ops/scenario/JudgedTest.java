package dev.usher.ops.scenario;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.ops.judge.JudgeDifference;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import dev.usher.scenario.ScenarioFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code usher test --judge} says. */
class JudgedTest {
  private static final String SCENARIO =
      """
      scenarios:
        - name: Nothing
          contact: {id: a, receivedAt: "2026-03-03T10:00:00+09:00", channel: email}
          expect: {tier: 1}
      """;

  private static final JudgeReport DIFFERENT =
      new JudgeReport(
          1_001,
          1_000,
          1,
          2,
          10,
          List.of("A lost parcel belongs to the shop"),
          1,
          List.of(
              new JudgeDifference(
                  "c-7",
                  "2026-03-03T01:00:00Z",
                  "{\"id\":\"c-7\"}",
                  "A refund needs finance",
                  "rules.drl",
                  11,
                  "Assessed",
                  "fires: approval by finance",
                  "does not fire",
                  List.of("refund > 0: holds"))),
          List.of());

  @TempDir private Path folder;
  private String policy = "";

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
    Samples.write(Path.of(policy, "scenarios/all.yaml"), SCENARIO);
  }

  private TestRun run(JudgeReport report) {
    try (Usher usher = Usher.open(Path.of(policy))) {
      return TestRun.of(
              usher,
              policy,
              Map.of("all.yaml", SCENARIO),
              ScenarioFilter.every(),
              CoverageMinimum.NONE,
              () -> 0)
          .with(report, null);
    }
  }

  @Test
  void an_agreement_is_one_line_more() {
    CommandRun run = usher("test", policy, "--judge");
    assertThat(run.out())
        .startsWith(usher("test", policy).out())
        .endsWith("judge: 1,001 contacts, 10 of 10 rules fired, no difference (seed 1)\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void count_and_seed_are_the_readers_to_choose_and_files_may_follow() {
    assertThat(usher("test", policy, "--judge=20", "--judge-seed=-3").out())
        .containsPattern("judge: 21 contacts, [0-9]+ of 10 rules fired, no difference .seed -3.");
    assertThat(usher("test", policy, "--judge", "scenarios/all.yaml").out())
        .contains("judge: 1,001 contacts");
    assertThat(usher("test", policy, "--judge", "0").out()).contains("judge: 1 contact, ");
    CommandRun wrong = usher("test", policy, "--judge=many");
    assertThat(wrong.err()).contains("many");
    assertThat(wrong.exit()).isEqualTo(2);
  }

  @Test
  void a_difference_is_shown_with_its_rule_contact_and_both_sides() {
    TestRun run = run(DIFFERENT);
    assertThat(run.isWell()).isFalse();
    assertThat(TestText.lines(run, false, false))
        .containsSubsequence(
            "DIFFERS " + Path.of(policy, "rules.drl") + ":11: A refund needs finance",
            "  contact    c-7, as of 2026-03-03T01:00:00Z, {\"id\":\"c-7\"}",
            "  question   Assessed",
            "  usher      fires: approval by finance",
            "  the judge  does not fire",
            "    refund > 0: holds",
            "",
            "judge: 1,001 contacts (2 refused), 9 of 10 rules fired, 1 difference (seed 1)");
  }

  @Test
  void a_policy_that_the_judge_cannot_read_is_a_difference() {
    TestRun run = run(JudgeReport.unreadable(1_000, 1, List.of("rules.drl:3: no such verb")));
    assertThat(run.isWell()).isFalse();
    assertThat(TestText.lines(run, false, false))
        .endsWith(
            "DIFFERS rules.drl:3: no such verb",
            "judge: Drools' own compiler does not read this policy");
  }

  @Test
  void json_says_the_same_to_programs() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode agreed = mapper.readTree(usher("test", policy, "--judge=9", "--format=json").out());
    assertThat(agreed.at("/judge/contacts").asInt()).isEqualTo(10);
    assertThat(agreed.at("/judge/generated").asInt()).isEqualTo(9);
    assertThat(agreed.at("/judge/agrees").asBoolean()).isTrue();
    assertThat(agreed.at("/ok").asBoolean()).isTrue();
    assertThat(mapper.readTree(usher("test", policy, "--format=json").out()).has("judge"))
        .isFalse();

    JsonNode different = mapper.readTree(TestJson.of(run(DIFFERENT)));
    assertThat(different.at("/judge/differences").asInt()).isEqualTo(1);
    assertThat(different.at("/judge/rulesNotFired/0").asText()).contains("parcel");
    assertThat(different.at("/judge/shown/0/rule").asText()).isEqualTo("A refund needs finance");
    assertThat(different.at("/judge/shown/0/judge").asText()).isEqualTo("does not fire");
    assertThat(different.at("/judge/shown/0/conditions/0").asText()).contains("refund > 0");
    assertThat(different.at("/ok").asBoolean()).isFalse();
  }
}
