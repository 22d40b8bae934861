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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  private static final String CONTACT =
      "contact: {id: a, receivedAt: \"2026-03-03T10:00:00+09:00\", channel: email";

  @TempDir private Path folder;
  private String policy = "";

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  private void scenarios(String file, String... bodies) {
    String text = "scenarios:\n" + String.join("", bodies);
    Samples.write(Path.of(policy, "scenarios", file), text);
  }

  private static String scenario(String name, String clauses, String fields, String expected) {
    return "  - name: %s%n    clauses: [%s]%n    %s%s}%n    expect: {%s}%n"
        .formatted(name, clauses, CONTACT, fields, expected)
        .replace("\r", "");
  }

  /** Shows every rule and names every clause. */
  private void complete() {
    scenarios(
        "all.yaml",
        scenario(
            "Everything",
            "RE-1, RE-2, RE-3, RE-4, RE-5, RE-6, RE-8",
            ", topic: outage, refund: 750, account: {tier: vip}",
            "tier: 2"),
        scenario("Waits", "RE-4", "", "tier: 1, escalations: [2]"),
        scenario("Parcel", "RE-8", ", topic: parcel", "queue: shop"),
        scenario("Tangle", "RE-7", ", topic: tangle", "queue: agent"));
  }

  @Test
  void passing_scenarios_are_counted_with_what_they_cover() {
    complete();
    assertThat(usher("test", policy))
        .isEqualTo(
            new CommandRun(
                0,
                """
                returns: 4 scenarios, 4 passed, 0 failed
                rules fired: 10 of 10, clauses named: 8 of 8
                """,
                ""));
    assertThat(usher("test", policy, "--min-coverage=100").exit()).isZero();
  }

  @Test
  void a_failing_scenario_shows_both_sides_and_the_rules_that_made_the_difference() {
    complete();
    scenarios(
        "bad.yaml", scenario("A refund of 750", "RE-3", ", refund: 750", "tier: 1, vip: false"));
    CommandRun run = usher("test", policy);
    assertThat(run.lines().get(0))
        .isEqualTo(
            "FAILED  " + Path.of(policy, "scenarios/bad.yaml") + ":2: A refund of 750 (RE-3)");
    assertThat(run.lines())
        .anySatisfy(line -> assertThat(line).contains("expected").contains("actual"))
        .anySatisfy(line -> assertThat(line).matches(" +tier +1 +2"))
        .anySatisfy(line -> assertThat(line).contains("A refund above 500 is looked at twice"))
        .noneSatisfy(line -> assertThat(line).contains("vip"))
        .contains("returns: 5 scenarios, 4 passed, 1 failed");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_refused_contact_fails_its_scenario() {
    scenarios("bad.yaml", scenario("Euros", "RE-2", ", refund: 3 EUR", "tier: 1"));
    CommandRun run = usher("test", policy);
    assertThat(run.out())
        .contains("refused: contact a: refund is 3.00 EUR")
        .contains("0 passed, 1 failed");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void what_no_scenario_shows_is_listed_and_a_gate_where_asked_for() {
    scenarios("some.yaml", scenario("Tangle", "RE-7, RE-1", ", topic: tangle", "queue: agent"));
    CommandRun run = usher("test", policy);
    String rules = Path.of(policy, "rules.drl").toString();
    assertThat(run.exit()).isZero();
    assertThat(run.lines())
        .containsExactly(
            rules + ":11: fires in no scenario: A refund needs finance (RE-2)",
            rules
                + ":19: fires in no scenario: A refund above 500 is looked at twice by"
                + " the lead (RE-3)",
            rules
                + ":35: fires in no scenario: An outage is an emergency, and its"
                + " customer is called (RE-5)",
            rules
                + ":43: fires in no scenario: In an emergency somebody calls within half"
                + " an hour (RE-6)",
            rules + ":67: fires in no scenario: A customer of the first rank is a VIP" + " (RE-8)",
            rules + ":75: fires in no scenario: A lost parcel belongs to the shop (RE-8)",
            "named by no scenario: RE-2, RE-3, RE-4, RE-5, RE-6, RE-8",
            "returns: 1 scenario, 1 passed, 0 failed",
            "rules fired: 4 of 10, clauses named: 2 of 8");
    assertThat(usher("test", policy, "--min-coverage=25").exit()).isZero();
    CommandRun tooLow = usher("test", policy, "--min-coverage=25.1");
    assertThat(tooLow.exit()).isEqualTo(1);
    assertThat(tooLow.lines())
        .contains(
            "coverage is too low: 40.0 % of the rules and 25.0 % of the clauses, 25.1 % needed");
  }

  @Test
  void a_clause_that_no_rule_has_is_a_finding() {
    complete();
    scenarios("odd.yaml", scenario("Odd", "RE-9, KY-T10", "", "tier: 1"));
    CommandRun run = usher("test", policy);
    String file = Path.of(policy, "scenarios/odd.yaml").toString();
    assertThat(run.out())
        .containsPattern(
            Pattern.quote(file)
                + ":3:[0-9]+: warning: the policy has no clause RE-9: no rule bears it"
                + " \\[unknown-clause\\]\n    3 | .*\n      | +\\^")
        .contains("\n    hint: did you mean \"RE-1\"?\n", "the policy has no clause KY-T10");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void named_scenarios_are_run_alone() throws IOException {
    complete();
    scenarios("one.yaml", scenario("One", "RE-1", "", "tier: 1"));
    Path elsewhere = folder.resolve("elsewhere/two.yaml");
    Samples.write(elsewhere, "scenarios:\n" + scenario("Two", "RE-1", "", "tier: 1"));
    Files.writeString(elsewhere.resolveSibling("notes.txt"), "not a scenario");
    assertThat(usher("test", policy, "scenarios/one.yaml").lines())
        .containsExactly(
            "returns: 1 scenario, 1 passed, 0 failed",
            "rules fired: 2 of 10, clauses named: 1 of 8");
    assertThat(usher("test", policy, elsewhere.toString()).out()).contains("1 scenario, 1 passed");
    assertThat(usher("test", policy, elsewhere.getParent().toString(), "scenarios/all.yaml").out())
        .contains("5 scenarios, 5 passed");
  }

  @Test
  void scenarios_that_are_not_there_are_wrong_use() {
    complete();
    CommandRun run = usher("test", policy, "scenarios/al.yaml");
    assertThat(run.err()).contains("no scenario file scenarios/al.yaml", "scenarios/all.yaml");
    assertThat(run.exit()).isEqualTo(2);
    Samples.write(folder.resolve("empty/notes.txt"), "");
    assertThat(usher("test", policy, folder.resolve("empty").toString()).exit()).isEqualTo(2);
  }

  @Test
  void a_policy_without_scenarios_is_a_finding() {
    CommandRun run = usher("test", policy);
    assertThat(run.err()).contains("has no scenarios", "/scenarios/*.yaml");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void mistakes_in_scenario_files_are_all_named() throws IOException {
    scenarios("a.yaml", scenario("A", "RE-1", ", chanel: x", "tier: 1"));
    scenarios("b.yaml", scenario("B", "RE-1", "", "teir: 1"));
    CommandRun run = usher("test", policy);
    assertThat(run.errors().get(0)).startsWith(policy + "/scenarios/a.yaml:4:").contains("chanel");
    assertThat(run.err())
        .containsPattern("\n    5 | +expect: .*teir: 1.*\n      | +\\^")
        .contains("\n\n" + policy + "/scenarios/b.yaml:5:")
        .endsWith("usher: 2 errors in the scenarios of policy returns; nothing was run\n");
    assertThat(run.exit()).isEqualTo(1);
    Files.write(Path.of(policy, "scenarios/c.yaml"), new byte[] {'a', (byte) 0xFF});
    CommandRun notUtf8 = usher("test", policy);
    assertThat(notUtf8.err()).contains(policy + "/scenarios/c.yaml:1:2: error: is not UTF-8 text");
    assertThat(notUtf8.exit()).isEqualTo(1);
    assertThat(usher("test", policy, policy + "/scenarios/c.yaml").err()).contains("c.yaml");
  }

  @Test
  void json_says_the_same_to_programs() throws IOException {
    scenarios(
        "some.yaml",
        scenario("Tangle", "RE-7, RE-9", ", topic: tangle", "queue: agent"),
        scenario("Wrong", "RE-1", "", "tier: 2"));
    CommandRun run = usher("test", policy, "--format=json", "--min-coverage=10");
    assertThat(run.lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/policy/name").asText()).isEqualTo("returns");
    assertThat(json.at("/policy/digest").asText()).startsWith("sha256:");
    assertThat(json.at("/scenarios").asInt()).isEqualTo(2);
    assertThat(json.at("/passed").asInt()).isEqualTo(1);
    assertThat(json.at("/failed/0/name").asText()).isEqualTo("Wrong");
    assertThat(json.at("/failed/0/line").asInt()).isEqualTo(6);
    assertThat(json.at("/failed/0/differences/0").toString())
        .isEqualTo("{\"attribute\":\"tier\",\"expected\":\"2\",\"actual\":\"1\"}");
    assertThat(json.at("/coverage/rulesFired").asInt()).isEqualTo(4);
    assertThat(json.at("/coverage/clausesNotNamed/0").asText()).isEqualTo("RE-2");
    assertThat(json.at("/coverage/enough").asBoolean()).isTrue();
    assertThat(json.at("/unknownClauses/0/clause").asText()).isEqualTo("RE-9");
    assertThat(json.at("/unknownClauses/0/meant").asText()).isEqualTo("RE-1");
    assertThat(json.at("/diagnostics/0/code").asText()).isEqualTo("unknown-clause");
    assertThat(json.at("/ok").asBoolean()).isFalse();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void what_a_policy_says_of_itself_is_shown() throws IOException {
    CommandRun text = usher("test", "kyndof");
    assertThat(text.lines())
        .anyMatch(line -> line.startsWith("read from: "))
        .anyMatch(line -> line.matches("expected: tier 1 [^,]+, tier 2 .*"))
        .anyMatch(
            line -> line.matches("assumed, for the company to confirm: [0-9]+ of [0-9]+ rules"));

    JsonNode json = new ObjectMapper().readTree(usher("test", "kyndof", "--format=json").out());
    assertThat(json.at("/policy/source").asText()).isNotEmpty();
    assertThat(json.at("/policy/expected/2").asText()).endsWith("%");
    assertThat(json.at("/policy/assumed")).isNotEmpty();
  }

  @Test
  void scenarios_are_picked_by_name_and_by_clause() {
    complete();
    assertThat(usher("test", policy, "--run", "*a*").lines())
        .contains("returns: 3 scenarios, 3 passed, 0 failed");
    assertThat(usher("test", policy, "--run=waits", "--run=PARCEL").lines())
        .containsExactly(
            "returns: 2 scenarios, 2 passed, 0 failed",
            "rules fired: 3 of 10, clauses named: 2 of 8");
    assertThat(usher("test", policy, "--clause=RE-8", "--run=P*").lines())
        .contains("returns: 1 scenario, 1 passed, 0 failed");
  }

  @Test
  void what_picks_no_scenario_is_wrong_use_and_says_what_was_meant() {
    complete();
    CommandRun run = usher("test", policy, "--run=Wait");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no scenario is called \"Wait\" (did you mean \"Waits\"?)");
    assertThat(usher("test", policy, "--clause=RE-77").err())
        .contains("the policy has no clause RE-77 (did you mean \"RE-7\"?)");
    assertThat(usher("test", policy, "--clause=RE-7", "--run=Waits").err())
        .contains("no scenario meets both the names and the clauses");
  }

  @Test
  void conditions_that_no_scenario_shows_from_both_sides_are_listed_and_a_gate() {
    complete();
    CommandRun listed = usher("test", policy, "--min-condition-coverage=0");
    assertThat(listed.exit()).isZero();
    String rules = Path.of(policy, "rules.drl").toString();
    assertThat(listed.lines())
        .containsExactly(
            "returns: 4 scenarios, 4 passed, 0 failed",
            "rules fired: 10 of 10, clauses named: 8 of 8, sides of conditions shown: 16 of 16"
                + " (100.0 %)");

    scenarios(
        "all.yaml", scenario("Everything", "RE-3", ", topic: outage, refund: 750", "tier: 2"));
    CommandRun gate = usher("test", policy, "--min-condition-coverage=90");
    assertThat(gate.exit()).isEqualTo(1);
    assertThat(gate.lines())
        .contains(
            rules
                + ":22:22: refund > 500 is never false: A refund above 500 is looked at twice by the"
                + " lead (RE-3)")
        .last()
        .asString()
        .matches("coverage is too low: [0-9.]+ % of the conditions' sides, 90.0 % needed");
    assertThat(usher("test", policy, "--min-condition-coverage=90", "--format=json").out())
        .contains("\"conditionSides\":16", "\"condition\":\"refund > 500\",\"holds\":false");
    assertThat(usher("test", policy, "--min-condition-coverage=101").exit()).isEqualTo(2);
  }
}
