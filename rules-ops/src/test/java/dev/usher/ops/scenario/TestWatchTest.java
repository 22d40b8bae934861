package dev.usher.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Edits;
import dev.usher.ops.testing.Samples;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestWatchTest {
  private static final String SCENARIOS =
      """
      scenarios:
        - name: A refund of 400 stays with the agent
          contact: {id: s, receivedAt: "2026-03-03T10:00:00+09:00", channel: email, refund: 400 USD}
          expect: {tier: 1}
      """;

  @TempDir private Path folder;
  private String policy = "";
  private Path rules = Path.of("");
  private Path scenarios = Path.of("");

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
    rules = Path.of(policy, "rules.drl");
    scenarios = Path.of(policy, "scenarios/refunds.yaml");
    Samples.write(scenarios, SCENARIOS);
  }

  private static Runnable edit(Path file, String before, String after) {
    return () -> Samples.write(file, Samples.read(file).replace(before, after));
  }

  private static CommandRun run(Edits edits, String... arguments) {
    return CommandRun.in(edits.inPipe(), InputStream.nullInputStream(), arguments);
  }

  @Test
  void scenariosRunAgain_atEachChange() {
    Edits edits =
        new Edits()
            .then(edit(rules, "refund > 500", "refund > 399"))
            .then(() -> {})
            .then(edit(scenarios, "tier: 1", "tier: 2"));
    CommandRun run = run(edits, "test", policy, "--watch");
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("returns: "))
        .containsExactly(
            "returns: 1 scenario, 1 passed, 0 failed",
            "returns: 1 scenario, 0 passed, 1 failed",
            "returns: 1 scenario, 1 passed, 0 failed");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void mistakes_areShown_andEndNothing() {
    Edits edits =
        new Edits()
            .then(edit(rules, "refund > 500", "refnd > 500"))
            .then(edit(rules, "refnd > 500", "refund > 500"))
            .then(edit(scenarios, "tier: 1", "teir: 1"))
            .then(edit(scenarios, "teir: 1", "tier: 1"));
    CommandRun run = run(edits, "test", policy, "--watch");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("returns: ")).hasSize(3);
    assertThat(run.err()).contains(rules + ":22:22: error: ", "teir", "nothing was run");
    assertThat(run.exit()).isZero();
  }

  @Test
  void scenarioFilesElsewhere_areLookedAtToo() {
    Path elsewhere = Path.of(Samples.write(folder.resolve("more/a.yaml"), SCENARIOS));
    Edits edits =
        new Edits()
            .then(edit(elsewhere, "tier: 1", "tier: 2"))
            .then(edit(scenarios, "tier: 1", "tier: 2"));
    CommandRun run = run(edits, "test", policy, elsewhere.toString(), "--watch");
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("returns: "))
        .startsWith(
            "returns: 1 scenario, 1 passed, 0 failed", "returns: 1 scenario, 0 passed, 1 failed");
  }

  @Test
  void json_isALineForEachChange() {
    Edits edits = new Edits().then(edit(rules, "refund > 500", "refund > 399"));
    CommandRun run = run(edits, "test", policy, "--watch", "--format", "json");
    assertThat(run.lines())
        .hasSize(2)
        .allMatch(
            line -> line.startsWith("{\"formatVersion\":1,\"policy\":") && line.endsWith("}"));
  }

  @Test
  void json_isALineForAChangeThatBreaksThePolicyToo() {
    Edits edits =
        new Edits()
            .then(edit(rules, "refund > 500", "refnd > 500"))
            .then(edit(rules, "refnd > 500", "refund > 500"))
            .then(edit(scenarios, "tier: 1", "teir: 1"))
            .then(edit(scenarios, "scenarios:", "scenarios: []\nx:"));
    CommandRun run = run(edits, "test", policy, "--watch", "--format", "json");
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(1))
        .startsWith(
            "{\"formatVersion\":1,\"refused\":\"1 error in policy "
                + policy
                + "; nothing was run\",\"diagnostics\":[{\"code\":\"unknown-property\","
                + "\"severity\":\"error\",\"file\":\""
                + rules
                + "\",\"line\":22,\"column\":22,")
        .endsWith("],\"ok\":false}");
    assertThat(run.lines().get(2)).startsWith("{\"formatVersion\":1,\"policy\":");
    assertThat(run.lines().get(3))
        .startsWith(
            "{\"formatVersion\":1,\"refused\":\"1 error in the scenarios of policy returns; ")
        .contains("\"file\":\"" + scenarios + "\",\"line\":4,");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aScreenIsCleared_unlessItCannotBe() {
    String cleared = "\u001B[H\u001B[2J";
    String[] arguments = {"test", policy, "--watch"};
    InputStream none = InputStream.nullInputStream();
    assertThat(CommandRun.in(new Edits().on(true, Screen.USUAL), none, arguments).out())
        .startsWith(cleared);
    assertThat(CommandRun.in(new Edits().on(true, new Screen(80, false)), none, arguments).out())
        .doesNotContain("\u001B");
  }

  @Test
  void whatIsNotThereAtTheStart_isAWrongUse() {
    assertThat(run(new Edits(), "test", "kyndoff", "--watch").exit()).isEqualTo(2);
    CommandRun none = run(new Edits(), "test", policy, "none.yaml", "--watch");
    assertThat(none.err()).contains("there is no scenario file none.yaml");
    assertThat(none.exit()).isEqualTo(2);
  }
}
