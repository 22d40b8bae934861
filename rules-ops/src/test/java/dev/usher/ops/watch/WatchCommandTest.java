package dev.usher.ops.watch;

import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Edits;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String SCENARIOS =
      """
      scenarios:
        - name: A refund of 400 stays with the agent
          clauses: [RE-3]
          contact: {id: s, receivedAt: "2026-03-03T10:00:00+09:00", channel: email, refund: 400 USD}
          expect: {tier: 1, approvals: [finance]}
      """;

  @TempDir private Path folder;
  private Path policy = Path.of("");
  private Path contacts = Path.of("");

  @BeforeEach
  void write() {
    policy = folder.resolve("returns");
    Samples.policy(policy);
    Samples.write(policy.resolve("scenarios/refunds.yaml"), SCENARIOS);
    contacts = policy.resolve("contacts.jsonl");
    contacts(contact("c1", "\"refund\":\"300 USD\""), contact("c2", "\"refund\":\"450 USD\""));
  }

  private void contacts(String... lines) {
    Samples.write(contacts, String.join("\n", lines));
  }

  private Runnable edit(String before, String after) {
    return () -> {
      Path rules = policy.resolve("rules.drl");
      assertThat(Samples.read(rules)).contains(before);
      Samples.write(rules, Samples.read(rules).replace(before, after));
    };
  }

  private CommandRun watch(Edits edits, String... more) {
    return watch(edits.inPipe(), more);
  }

  private CommandRun watch(Surroundings surroundings, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "watch";
    arguments[1] = policy.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.in(surroundings, InputStream.nullInputStream(), arguments);
  }

  /** The reports of a run, each without its title. */
  private List<String> reports(CommandRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return List.of(run.out().split("(?m)^\\Q" + policy + "\\E, .*\n", -1)).stream()
        .skip(1)
        .map(String::strip)
        .toList();
  }

  @Test
  void theStart_isShownAtOnce() {
    assertThat(watch(new Edits()).lines())
        .containsExactly(
            policy + ", the start, 0 ms",
            "check      nothing to say",
            "scenarios  1 passed",
            "contacts   2 decided, to compare with");
  }

  @Test
  void aChange_isCheckedTestedAndCompared() {
    CommandRun run = watch(new Edits().then(edit("refund > 500", "refund > 399")));
    assertThat(run.lines()).contains("", policy + ", change 1, 0 ms");
    assertThat(reports(run)).hasSize(2);
    assertThat(reports(run).get(1).lines())
        .contains("check      nothing to say", "scenarios  0 passed, 1 failed")
        .contains(
            "  FAILED  "
                + policy.resolve("scenarios/refunds.yaml")
                + ":2: A refund of 400 stays with the agent (RE-3)")
        .contains(
            "contacts   1 of 2 change, compared with the start: tier 1, owner 1, queue 1, holds 1,"
                + " escalations 1")
        .contains(
            "  c2  tier 1 becomes 2; owner agent becomes lead; queue agent becomes lead; holds +second-look;"
                + " escalations −tier 2 at 2026-03-04 10:00");
  }

  @Test
  void anInvariantThatIsBroken_getsALineAfterTheRest_andOneOnceItHoldsAgain() {
    Samples.write(
        policy.resolve("invariants.yaml"),
        """
        invariants:
          - name: A second look at more than 500
            always: {when: refund > 500, has: [holds.second-look]}
        """);
    CommandRun run =
        watch(
            new Edits()
                .then(edit("refund > 500", "refund > 600"))
                .then(edit("refund > 600", "refund > 700"))
                .then(edit("refund > 700", "refnd > 700"))
                .then(edit("refnd > 700", "refund > 500"))
                .then(edit("refund > 500", "refund > 499")));
    List<String> reports = reports(run);
    assertThat(reports).hasSize(6);
    assertThat(List.of(reports.get(0), reports.get(3), reports.get(5)))
        .noneMatch(report -> report.contains("invariants"));
    for (int broken : List.of(1, 2)) {
      assertThat(reports.get(broken).lines())
          .anyMatch(
              line ->
                  line.startsWith("invariants \"A second look at more than 500\" does not hold: "))
          .last()
          .asString()
          .startsWith("  this contact shows it: {")
          .contains("\"refund\":\"500.01 USD\"");
    }
    assertThat(reports.get(4))
        .contains("contacts   all 2 are decided as at the start")
        .endsWith("\ninvariants \"A second look at more than 500\" holds again");
  }

  @Test
  void aMistake_isShownWithItsLine_andNothingIsRun() {
    CommandRun run =
        watch(
            new Edits()
                .then(edit("refund > 500", "refnd > 500"))
                .then(edit("refnd > 500", "refund > 500")));
    assertThat(reports(run)).hasSize(3);
    assertThat(reports(run).get(1).lines())
        .contains("check      1 error", "scenarios  not run", "contacts   not compared")
        .anyMatch(line -> line.startsWith(policy.resolve("rules.drl") + ":22:22: error: "))
        .anyMatch(line -> line.endsWith("^^^^^"));
    assertThat(reports(run).get(2))
        .isEqualTo(
            """
            check      nothing to say
            scenarios  1 passed
            contacts   all 2 are decided as at the start""");
  }

  @Test
  void aRuleFileThatIsNotRead_isAMistakeToo_andNothingIsRun() {
    for (String stray : List.of("money.drl.txt", "scenarios/money.drl")) {
      Path file = policy.resolve(stray);
      CommandRun run =
          watch(
              new Edits()
                  .then(() -> Samples.write(file, "package returns;\n"))
                  .then(() -> move(file, folder.resolve(file.getFileName()))));
      assertThat(reports(run)).as(stray).hasSize(3);
      assertThat(reports(run).get(1).lines())
          .contains("check      1 error", "scenarios  not run", "contacts   not compared")
          .anyMatch(line -> line.contains("[misplaced-rule-file]"));
      assertThat(reports(run).get(2)).contains("all 2 are decided as at the start");
    }
  }

  @Test
  void aMistakeInAScenarioFile_keepsOnlyScenariosFromBeingRun() {
    Path scenarios = policy.resolve("scenarios/more.yaml");
    CommandRun run = watch(new Edits().then(() -> Samples.write(scenarios, "scenario: []\n")));
    assertThat(reports(run).get(1))
        .startsWith("check      1 error")
        .endsWith("scenarios  not run\ncontacts   all 2 are decided as at the start");
  }

  @Test
  void contactsThatCanNeverBeDecided_areNotSaidToBe() {
    contacts("{}", "not a contact");
    CommandRun run = watch(new Edits().then(edit("refund > 500", "refund > 399")));
    assertThat(reports(run))
        .hasSize(2)
        .allSatisfy(report -> assertThat(report).contains("contacts   none of 2 is decided\n"))
        .allSatisfy(report -> assertThat(report).contains("  not decided: " + contacts + ":1: "))
        .noneMatch(report -> report.contains("as at the start"));

    contacts("");
    assertThat(reports(watch(new Edits())).get(0))
        .endsWith("contacts   there are none in " + contacts);
  }

  @Test
  void aPolicyThatIsBrokenAtTheStart_isComparedWithTheFirstThatOpens() {
    edit("refund > 500", "refnd > 500").run();
    CommandRun run =
        watch(
            new Edits()
                .then(edit("refnd > 500", "refund > 500"))
                .then(edit("refund > 500", "refund > 299")));
    assertThat(reports(run).get(1)).contains("2 decided, to compare with");
    assertThat(reports(run).get(2)).contains("2 of 2 change, compared with change 1: tier 2");
  }

  @Test
  void aHalfWrittenFile_isLeftAloneUntilItIsDone() {
    String whole = Samples.read(policy.resolve("rules.drl"));
    CommandRun run =
        watch(
            new Edits()
                .atOnce(() -> Samples.write(policy.resolve("rules.drl"), ""))
                .atOnce(() -> Samples.write(policy.resolve("rules.drl"), whole.substring(0, 300)))
                .then(() -> Samples.write(policy.resolve("rules.drl"), whole)));
    assertThat(reports(run)).hasSize(1);
  }

  @Test
  void editorsLeftovers_areNoChange() {
    CommandRun run =
        watch(
            new Edits()
                .then(() -> Samples.write(policy.resolve(".rules.drl.swp"), "x"))
                .then(() -> Samples.write(policy.resolve("rules.drl~"), "x"))
                .then(() -> Samples.write(policy.resolve("#rules.drl#"), "x"))
                .then(() -> Samples.write(policy.resolve("4913"), ""))
                .then(() -> Samples.write(policy.resolve("notes.txt"), "x")));
    assertThat(reports(run)).hasSize(1);
  }

  @Test
  void aFolderThatVanishes_isSaidOnce_andFoundAgain() {
    Path away = folder.resolve("away");
    Edits edits =
        new Edits()
            .then(() -> move(policy, away))
            .then(() -> {})
            .then(() -> {})
            .then(() -> move(away, policy));
    CommandRun run = watch(edits);
    assertThat(reports(run)).hasSize(3);
    assertThat(reports(run).get(1))
        .startsWith("check      1 error\n" + policy + ": error: there is no such folder")
        .endsWith("scenarios  not run\ncontacts   not compared");
    assertThat(reports(run).get(2)).contains("all 2 are decided as at the start");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void otherContacts_areDecidedByBoth() {
    CommandRun run =
        watch(
            new Edits()
                .then(edit("refund > 500", "refund > 399"))
                .then(
                    () -> contacts(contact("c3", "\"refund\":\"20 USD\""), "{}", "not a contact")));
    assertThat(reports(run).get(2))
        .contains("contacts   1 decided as at the start, 2 not decided")
        .contains("  not decided: " + contacts + ":2: ")
        .endsWith(", and 1 more");
  }

  @Test
  void aContactThatIsRefusedFromNowOn_isAChange() {
    contacts(contact("c1", "\"fields\":{\"order\":\"a\"}"), contact("c2", "\"topic\":\"outage\""));
    CommandRun run =
        watch(
            new Edits()
                .then(
                    () ->
                        Samples.write(
                            policy.resolve("policy.yaml"),
                            Samples.read(policy.resolve("policy.yaml"))
                                .replace(", order: text", ""))));
    assertThat(reports(run).get(1))
        .contains("1 of 2 change, compared with the start: refused 1")
        .contains("  c1  refused ");
  }

  @Test
  void contactsThatAreGone_areSaid() throws IOException {
    CommandRun run = watch(new Edits().then(() -> move(contacts, folder.resolve("away"))));
    assertThat(reports(run).get(1)).endsWith("contacts   there is no file " + contacts);

    assertThat(reports(watch(new Edits())).get(0))
        .endsWith("contacts   none to compare: --contacts FILE names some");
    assertThat(reports(watch(new Edits(), "--contacts", folder.resolve("away").toString())).get(0))
        .endsWith("contacts   2 decided, to compare with");
  }

  @Test
  void aScreenIsCleared_andNothingElseIs() {
    Edits once = new Edits().then(edit("refund > 500", "refund > 399"));
    CommandRun seen = watch(once.on(true, Screen.USUAL));
    assertThat(seen.out().split("\u001B\\[H\u001B\\[2J", -1)).hasSize(3);
    assertThat(seen.out()).contains("Ctrl-C ends").startsWith("\u001B[H\u001B[2J");

    Edits back = new Edits().then(edit("refund > 399", "refund > 500"));
    CommandRun plain = watch(back.on(true, new Screen(80, false)));
    assertThat(plain.out()).doesNotContain("\u001B");
    assertThat(watch(new Edits()).out()).doesNotContain("\u001B", "Ctrl-C");
  }

  @Test
  void muchToSay_isCut() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(contact("c" + i, "\"refund\":\"450 USD\"")).append('\n');
    }
    contacts(lines.toString());
    CommandRun run = watch(new Edits().then(edit("refund > 500", "refund > 399")));
    assertThat(reports(run).get(1)).contains("30 of 30 change").endsWith("  and 20 more");

    edit("$case", "case").run();
    assertThat(reports(watch(new Edits())).get(0))
        .contains("  and ", " more: usher check " + policy);
  }

  @Test
  void whatIsNotThere_isAWrongUse() {
    assertThat(usher("watch", "kyndoff").err()).contains("did you mean \"kyndof\"?");
    assertThat(usher("watch", "kyndoff").exit()).isEqualTo(2);
    CommandRun none = watch(new Edits(), "--contacts", "none.jsonl");
    assertThat(none.err()).isEqualTo("usher: there is no file none.jsonl\n");
    assertThat(none.exit()).isEqualTo(2);
  }
}
