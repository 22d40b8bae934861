package dev.usher.ops.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.ops.replay.Logs;
import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Repository;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit changes is told in words and as data, and to build servers by the exit code. */
class DiffCommandTest {
  @TempDir private Path folder;

  private Path before;
  private Path after;

  @BeforeEach
  void twoVersions() {
    before = folder.resolve("old/returns");
    after = folder.resolve("new/returns");
    Samples.policy(before);
    Samples.policy(after);
  }

  private void edit(String file, String from, String to) {
    Path path = after.resolve(file);
    String text = Samples.read(path);
    assertThat(text).contains(from);
    Samples.write(path, text.replace(from, to));
  }

  private CommandRun diff(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "diff";
    arguments[1] = before.toString();
    arguments[2] = after.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandRun.usher(arguments);
  }

  private JsonNode json(String... options) throws IOException {
    String[] all = new String[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--format";
    all[options.length + 1] = "json";
    return new ObjectMapper().readTree(diff(all).out());
  }

  private String contacts(String... lines) {
    return Samples.write(folder.resolve("contacts.jsonl"), String.join("\n", lines) + "\n");
  }

  @Test
  void aChangedRule_isToldWithBothSentences() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    CommandRun run = diff();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .containsSubsequence(
            "rules",
            "  changed  RE-3  A refund above 500 is looked at twice by the lead (rules.drl:19)",
            "    was: When the refund is more than 500.00 USD: tier 2 (lead), on hold for second-look.",
            "    is:  When the refund is more than 400.00 USD: tier 2 (lead), on hold for"
                + " second-look.");
  }

  @Test
  void rulesThatCome_go_orMove_areTold() {
    String rules = Samples.read(after.resolve("rules.drl"));
    String needs = rule(rules, "A refund needs finance");
    edit("rules.drl", needs, "");
    String more =
        needs
            .replace("A refund needs finance", "Any refund needs the lead")
            .replace("\"finance\"", "\"lead\"");
    String tangle = rule(rules, "A tangle belongs to the web team");
    edit("rules.drl", tangle, "");
    Samples.write(after.resolve("more.drl"), "package returns;\n\n" + more + tangle);

    assertThat(diff().lines())
        .containsSubsequence(
            "  removed  RE-2  A refund needs finance (rules.drl:11)",
            "  moved    RE-7  A tangle belongs to the web team (more.drl:10)",
            "    from rules.drl:59",
            "  added    RE-2  Any refund needs the lead (more.drl:3)");
  }

  @Test
  void aRuleByAnotherName_isRenamed() {
    edit(
        "rules.drl",
        "rule \"A tangle belongs to the web team",
        "rule \"Tangles are the web team's");

    assertThat(diff().lines())
        .containsSubsequence(
            "  renamed  RE-7  Tangles are the web team's (rules.drl:59)",
            "    was called A tangle belongs to the web team")
        .noneMatch(line -> line.startsWith("  removed") || line.startsWith("  added"));
    assertThat(diff("--format", "json").lines().get(0)).contains("\"state\":\"renamed\"");
  }

  private static String rule(String rules, String name) {
    int from = rules.indexOf("rule \"" + name);
    return rules.substring(from, rules.indexOf("end\n", from) + "end\n".length());
  }

  @Test
  void whatNoSentenceTells_isToldAsItIsWritten() {
    edit("rules.drl", "@Clause(\"RE-3\")", "@Clause(\"RE-33\")");

    assertThat(diff().lines())
        .containsSubsequence("    was: @Clause(\"RE-3\")", "    is:  @Clause(\"RE-33\")");
  }

  @Test
  void theManifest_isToldInItsOwnWords() {
    edit("policy.yaml", "2.1.0", "2.2.0");
    edit("policy.yaml", "09:00-18:00", "08:00-18:00");
    edit("policy.yaml", "outage, tangle", "outage, tangle, torn");

    assertThat(diff().lines())
        .containsSubsequence(
            "policy.yaml",
            "  version: 2.1.0 becomes 2.2.0",
            "  hours of mon-fri: 09:00-18:00 becomes 08:00-18:00 (may touch business time and open)",
            "  topic torn is added (may touch which contacts are accepted)");
  }

  @Test
  void contacts_areToldInSumsAndOneByOne() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    String file =
        contacts(
            Samples.contact("a", "\"refund\":\"450.00 USD\""),
            Samples.contact("b", "\"refund\":\"350.00 USD\""),
            "nonsense",
            Samples.contact("c", "\"refund\":\"460.00 USD\""));
    CommandRun run = diff("--against", file, "--all");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).singleElement().asString().startsWith(file + ":3: ");
    assertThat(run.out())
        .contains(
            file + ":1: a: tier 1 becomes 2",
            file + ":4: c: tier 1 becomes 2",
            "returns 2.1.0 would decide 2 of 3 contacts otherwise",
            "tier up")
        .doesNotContain(": b: ");
  }

  @Test
  void aDecisionLog_standsForItsContacts() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    Path log = folder.resolve("log.jsonl");
    try (Usher usher = Logs.opened(before.toString())) {
      Samples.write(
          log, Logs.line(usher, Samples.contact("a", "\"refund\":\"450.00 USD\"")) + "\n");
    }
    CommandRun run = diff("--against", log.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("would decide 1 of 1 contact otherwise");
  }

  @Test
  void asData_everythingIsThere() throws IOException {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    edit("policy.yaml", "2.1.0", "2.2.0");
    JsonNode json =
        json(
            "--against",
            contacts(Samples.contact("a", "\"refund\":\"450.00 USD\"")),
            "--fail-on",
            "tier-up");

    assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(json.path("before").path("source").asText()).isEqualTo(before.toString());
    assertThat(json.path("after").path("version").asText()).isEqualTo("2.2.0");
    assertThat(json.path("equal").asBoolean()).isFalse();
    assertThat(json.path("attributes")).hasSize(15);
    assertThat(json.at("/rules/0/state").asText()).isEqualTo("changed");
    assertThat(json.at("/rules/0/before/sentence").asText()).contains("500.00 USD");
    assertThat(json.at("/rules/0/after/line").asInt()).isEqualTo(19);
    assertThat(json.at("/manifest/0/section").asText()).isEqualTo("version");
    assertThat(json.at("/against/changes/0/contact").asText()).isEqualTo("a");
    assertThat(json.at("/against/changed").asInt()).isEqualTo(1);
    assertThat(json.at("/failed/0/kind").asText()).isEqualTo("tier-up");
    assertThat(json.path("ok").asBoolean()).isFalse();
  }

  @Test
  void aKindThatMustNotBe_failsTheBuild() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    String file = contacts(Samples.contact("a", "\"refund\":\"450.00 USD\""));
    CommandRun run = diff("--against", file, "--fail-on", "tier-up");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).hasSize(1).first().asString().startsWith("usher: --fail-on tier-up: ");
  }

  @Test
  void aDifference_isShownByAContact_toBePasted() throws IOException {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    CommandRun run = diff();
    String contact =
        run.lines().stream().filter(line -> line.startsWith("  {")).findFirst().orElseThrow();

    assertThat(run.lines().get(0)).startsWith("Different: tier, ").contains("holds");
    assertThat(run.lines())
        .anySatisfy(line -> assertThat(line).contains("different by RE-3 (rules.drl:19)"))
        .anySatisfy(line -> assertThat(line).startsWith("a contact that shows tier, "))
        .anySatisfy(line -> assertThat(line).matches("  tier +1 +2"));
    assertThat(tier(before, contact)).isEqualTo(1);
    assertThat(tier(after, contact)).isEqualTo(2);

    JsonNode witness = json().at("/witnesses/0");
    assertThat(witness.at("/before/tier").asInt()).isEqualTo(1);
    assertThat(witness.at("/after/tier").asInt()).isEqualTo(2);
    assertThat(witness.path("contact").toString()).isEqualTo(contact.strip());
    assertThat(witness.path("kinds").toString()).contains("\"tier-up\"");
  }

  @Test
  void ofSeveralEntries_thoseThatDifferAreShown_aRowEach() {
    edit("rules.drl", "businessHours(2)", "businessHours(3)");
    edit("rules.drl", ".act(\"log\")", ".act(\"note\").act(\"file\")");
    String contact =
        diff().out().lines().filter(line -> line.contains("outage")).findFirst().orElseThrow();

    assertThat(contact).startsWith("  {");
    assertThat(diff().lines())
        .anySatisfy(line -> assertThat(line).matches("  actions +log +file"))
        .anySatisfy(line -> assertThat(line).matches(" +- +note"))
        .noneSatisfy(line -> assertThat(line).matches("  actions.*call-back.*"));
  }

  private static int tier(Path policy, String contact) throws IOException {
    CommandRun run = CommandRun.fed(contact, "decide", policy.toString(), "--format", "json");
    return new ObjectMapper().readTree(run.out()).path("tier").asInt();
  }

  @Test
  void whatTheManifestMayTouch_isNamedBesideTheRules() {
    edit("policy.yaml", "09:00-18:00", "08:00-18:00");

    assertThat(diff().lines())
        .anySatisfy(
            line -> assertThat(line).matches("  targets.*: (different|open).*by policy\\.yaml.*"));
  }

  @Test
  void whatMeansTheSame_isProvenEqual() {
    edit("rules.drl", "refund > 500)", "refund >= 500.01B)");
    CommandRun run = diff();

    assertThat(run.exit()).isZero();
    assertThat(run.lines())
        .startsWith("Proven equal for every contact and moment")
        .contains(
            "    is:  When the refund is at least 500.01 USD: tier 2 (lead), on hold for second-look.");
    assertThat(diff("--quiet").out()).isEmpty();
  }

  @Test
  void anotherVersion_isToldAndChangesNothing() {
    edit("policy.yaml", "2.1.0", "2.2.0");
    CommandRun run = diff();

    assertThat(run.exit()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "Proven equal for every contact and moment",
            "",
            "policy.yaml",
            "  version: 2.1.0 becomes 2.2.0");
  }

  @Test
  void anotherTopic_changesWhoIsAccepted() {
    edit("policy.yaml", "outage, tangle", "outage, tangle, torn");
    CommandRun run = diff("--fail-on", "now-refused");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(diff().exit()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly(
            "usher: --fail-on now-refused: that there is no such change is not proven");
  }

  @ParameterizedTest
  @CsvSource({
    "tier-up, 1",
    "hold-added, 1",
    "hold-lost, 0",
    "topic, 0",
    "approval-lost, 0",
  })
  void kindsThatAreRuledOut_failNothing(String kind, int exit) {
    edit("rules.drl", "refund > 500)", "refund > 400)");

    assertThat(diff("--fail-on", kind).exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "3, 0, 1"})
  void aTargetThatIsMoved_isLaterOrEarlier(int hours, int earlier, int later) {
    edit("rules.drl", "businessHours(2)", "businessHours(" + hours + ")");

    assertThat(diff("--fail-on", "earlier").exit()).isEqualTo(earlier);
    assertThat(diff("--fail-on", "later").exit()).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({"tier-dwn, tier-down", "aproval-lost, approval-lost", "latr, later"})
  void anUnknownKind_isAWrongUse_andTheNearestIsNamed(String kind, String meant) {
    CommandRun run = diff("--fail-on", kind);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("usher: --fail-on is \"" + kind + "\": ")
        .endsWith("; did you mean " + meant + "?\n");
  }

  @Test
  void aBrokenPolicy_isAFinding_whicheverItIs() {
    edit("rules.drl", "refund > 500)", "refnd > 500)");
    CommandRun run = diff();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(after + "/rules.drl:22:22: error: ");
  }

  @Test
  void whatIsNotThere_isAWrongUse() {
    assertThat(CommandRun.usher("diff", before.toString(), "no/such").exit()).isEqualTo(2);
    assertThat(CommandRun.usher("diff", before.toString()).exit()).isEqualTo(2);
    assertThat(diff("--against", "no-such-file").exit()).isEqualTo(2);
    assertThat(diff("--examples", "-1").exit()).isEqualTo(2);
  }

  @Test
  void revisions_areComparedWithTheWorkTree() {
    Repository repository = Repository.in(folder.resolve("new"));
    repository.commit("one");
    edit("rules.drl", "refund > 500)", "refund > 400)");
    CommandRun run = CommandRun.usher("diff", after + "@HEAD", after.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("RE-3  A refund above 500 is looked at twice by the lead");
  }

  @Test
  void anotherPolicyByAName_isComparedToo() {
    CommandRun run = CommandRun.usher("diff", "csm-bridge", "dignifi", "--quiet");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("policy: csm-bridge becomes dignifi", "more; --all shows each");
  }

  @Test
  void output_goesIntoAFile() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    Path file = folder.resolve("out.txt");
    CommandRun run = diff("-o", file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Samples.read(file)).contains("rules\n  changed  RE-3");
    assertThat(Files.exists(file)).isTrue();
  }

  @Test
  void aNarrowTerminal_hasShortLines_inColour() {
    edit("rules.drl", "refund > 500)", "refund > 400)");
    Surroundings narrow =
        new Surroundings(false, true, true, ZoneOffset.UTC, () -> 0, new Screen(50, true));
    CommandRun run =
        CommandRun.in(
            narrow, InputStream.nullInputStream(), "diff", before.toString(), after.toString());

    assertThat(run.out()).contains("\u001B[");
    assertThat(run.out().replaceAll("\u001B\\[[0-9;]*m", "").lines())
        .filteredOn(line -> !line.contains("{"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(50));
  }
}
