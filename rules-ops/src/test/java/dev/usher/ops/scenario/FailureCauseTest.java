package dev.usher.ops.scenario;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuesday 3 March 2026 is a day as any other; what the clock counts otherwise is one cause. */
class FailureCauseTest {
  @TempDir private Path folder;
  private String policy = "";
  private final List<String> scenarios = new ArrayList<>();

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
    Samples.write(
        Path.of(policy, "more.drl"),
        """
        package returns;

        rule "A case is solved within three days"
            @Clause("RE-11")
        when
            $case : Tiered()
        then
            $case.target("resolution", businessDays(3)).act("tell", "web", businessHours(12));
        end
        """);
  }

  private void manifest(String line) {
    Path file = Path.of(policy, "policy.yaml");
    Samples.write(file, Samples.read(file) + line + "\n");
  }

  private void scenario(String receivedAt, String fields, String expected) {
    scenarios.add(
        "  - name: Scenario %d%n    contact: {id: c%d, receivedAt: \"%s\", channel: email%s}%n    expect: {%s}%n"
            .formatted(scenarios.size(), scenarios.size(), receivedAt, fields, expected));
  }

  private CommandRun run(String... more) {
    Samples.write(
        Path.of(policy, "scenarios", "all.yaml"), "scenarios:\n" + String.join("", scenarios));
    List<String> words = new ArrayList<>(List.of("test", policy));
    words.addAll(List.of(more));
    return usher(words.toArray(String[]::new));
  }

  private static List<String> causes(CommandRun run) {
    return run.lines().stream().filter(line -> line.startsWith("CAUSE")).toList();
  }

  private static String due(String metric, String moment) {
    return "targets: {" + metric + ": {due: \"" + moment + "\"}}";
  }

  private void aroundTheThirdOfMarch(String response, String resolution, String told) {
    scenario("2026-03-02T17:00:00+09:00", "", due("first-response", response));
    scenario("2026-02-27T10:00:00+09:00", "", due("resolution", resolution));
    scenario("2026-03-02T10:00:00+09:00", "", "actions: {tell: {due: \"" + told + "\"}}");
    scenario(
        "2026-03-02T17:30:00+09:00",
        "",
        due("first-response", response.replace(":00:00+", ":30:00+")));
  }

  @Test
  void a_new_holiday_is_one_cause_whatever_it_moves() {
    aroundTheThirdOfMarch(
        "2026-03-03T10:00:00+09:00", "2026-03-04T10:00:00+09:00", "2026-03-03T13:00:00+09:00");
    assertThat(run().exit()).isZero();

    manifest("holidays: [\"2026-03-03\"]");
    CommandRun run = run();

    assertThat(run.lines())
        .startsWith("CAUSE   4 scenarios: the clock counts 2026-03-03 less than expected")
        .contains("and 1 more; --all shows each");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("FAILED")).hasSize(3);
    assertThat(run("--all").lines()).filteredOn(line -> line.startsWith("FAILED")).hasSize(4);
    assertThat(run("--format=json").out())
        .contains("\"cause\":\"the clock counts 2026-03-03 less than expected\"");
  }

  @Test
  void what_asks_whether_it_is_open_on_a_new_holiday_belongs_to_its_cause() {
    Samples.write(
        Path.of(policy, "hours.drl"),
        """
        package returns;

        rule "At night and on holidays the web team writes"
            @Clause("RE-12")
        when
            $case : Tiered(!open)
        then
            $case.act("night-note");
        end
        """);
    aroundTheThirdOfMarch(
        "2026-03-03T10:00:00+09:00", "2026-03-04T10:00:00+09:00", "2026-03-03T13:00:00+09:00");
    scenario("2026-03-03T11:00:00+09:00", "", "absent: {actions: [night-note]}");
    scenario("2026-03-03T12:00:00+09:00", "", "tier: 2");

    manifest("holidays: [\"2026-03-03\"]");

    assertThat(causes(run()))
        .containsExactly("CAUSE   5 scenarios: the clock counts 2026-03-03 less than expected");
  }

  @Test
  void a_holiday_that_is_none_is_one_cause_if_it_moves_what_several_rules_say() {
    aroundTheThirdOfMarch(
        "2026-03-04T10:00:00+09:00", "2026-03-05T10:00:00+09:00", "2026-03-04T13:00:00+09:00");

    assertThat(causes(run()))
        .containsExactly("CAUSE   4 scenarios: the clock counts 2026-03-03 more than expected");
  }

  @Test
  void a_rule_that_counts_less_is_no_holiday() {
    scenario("2026-03-03T10:00:00+09:00", "", due("resolution", "2026-03-09T10:00:00+09:00"));
    scenario("2026-03-04T10:00:00+09:00", "", due("resolution", "2026-03-10T10:00:00+09:00"));

    assertThat(causes(run()))
        .containsExactly(
            "CAUSE   2 scenarios: targets.resolution.due: 1 business day earlier;"
                + " by A case is solved within three days (RE-11)");
  }

  @Test
  void another_span_is_the_rules_even_where_the_calendar_could_explain_it() {
    manifest("holidays: [\"2026-03-04\"]");
    String within = "targets: {resolution: {within: P2D, due: \"%s\"}}";
    scenario("2026-03-03T10:00:00+09:00", "", within.formatted("2026-03-06T10:00:00+09:00"));
    scenario("2026-03-03T11:00:00+09:00", "", within.formatted("2026-03-06T11:00:00+09:00"));

    assertThat(causes(run()))
        .singleElement()
        .asString()
        .contains("targets.resolution.within: ", "by A case is solved within three days (RE-11)");
  }

  @Test
  void a_threshold_is_one_cause_for_all_that_follows_from_it() {
    scenario("2026-03-03T10:00:00+09:00", ", refund: 501", "tier: 1");
    scenario("2026-03-03T11:00:00+09:00", ", refund: 502", "tier: 1, owner: agent, queue: agent");
    scenario("2026-03-03T12:00:00+09:00", ", refund: 503", "holds: [], tier: 1");
    scenario("2026-03-03T12:00:00+09:00", ", refund: 3", "approvals: []");

    assertThat(causes(run()))
        .containsExactly(
            "CAUSE   3 scenarios: tier: 2, expected 1; by A refund above 500 is looked at twice by"
                + " the lead (RE-3)");
    assertThat(run().lines()).contains("returns: 4 scenarios, 0 passed, 4 failed");
  }

  @Test
  void a_contact_that_is_refused_for_the_same_reason_is_one_cause() {
    scenario("2026-03-03T10:00:00+09:00", ", refund: 3 EUR", "tier: 1");
    scenario("2026-03-03T10:00:00+09:00", ", refund: 3 EUR", "tier: 2");

    assertThat(causes(run()))
        .singleElement()
        .asString()
        .startsWith("CAUSE   2 scenarios: contact: refused: refund is 3.00 EUR");
  }
}
