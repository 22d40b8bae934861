package dev.usher.ops.check;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.data.DiagnosticReader;
import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;
  private String policy;

  @BeforeEach
  void policy() {
    policy = Samples.policy(folder);
    // Of the sample there is something to say: two rules disagree, and nobody asks for a topic.
    edit("$case.route(\"web\")", "$case.act(\"tell-web-team\")");
    Path manifest = folder.resolve("policy.yaml");
    Samples.write(manifest, Samples.read(manifest).replace("topics: [refund, ", "topics: ["));
  }

  private void broken() {
    edit("refund > 0", "refnd > 0");
    Samples.write(folder.resolve("scenarios/a.yaml"), "scenario: []\n");
  }

  private void edit(String before, String after) {
    Path rules = folder.resolve("rules.drl");
    assertThat(Samples.read(rules)).contains(before);
    Samples.write(rules, Samples.read(rules).replace(before, after));
  }

  private void warned() {
    Samples.write(folder.resolve("scenarios/late.yml"), "scenarios: []\n");
  }

  @Test
  void nothing_wrong_is_one_line_that_says_what_was_looked_at() {
    CommandRun run = usher("check", policy);
    assertThat(run.lines())
        .containsExactly(policy + ": no findings in policy.yaml, 1 rule file and 0 scenario files");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(usher("check", policy, "--quiet").out()).isEmpty();
  }

  @Test
  void every_finding_comes_with_its_line_and_the_counts_come_last() {
    broken();
    CommandRun run = usher("check", policy);
    String rules = Path.of(policy, "rules.drl").toString();
    String scenarios = Path.of(policy, "scenarios", "a.yaml").toString();
    assertThat(run.out())
        .startsWith(
            rules
                + ":14:22: error: Assessed has no property \"refnd\" [unknown-property]\n"
                + "   14 |     $case : Assessed(refnd > 0)\n"
                + "      |                      ^^^^^\n"
                + "    hint: did you mean \"refund\"?\n\n")
        .contains("\n" + scenarios + ":1:1: error: ")
        .endsWith("\n\n2 errors in 3 files\n".replace("2 errors", count(run)));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(usher("check", policy, "-q").out() + count(run) + " in 3 files\n")
        .isEqualTo(run.out());
  }

  private static String count(CommandRun run) {
    long errors = run.lines().stream().filter(line -> line.contains(": error: ")).count();
    return errors + " errors";
  }

  @Test
  void warnings_pass_unless_nothing_may() {
    warned();
    CommandRun run = usher("check", policy);
    assertThat(run.out()).contains("late.yml: warning: ", "\n1 warning in 2 files\n");
    assertThat(run.exit()).isZero();
    CommandRun strict = usher("check", policy, "--strict");
    assertThat(strict.out()).endsWith("\n1 warning in 2 files; --strict lets no warning pass\n");
    assertThat(strict.exit()).isEqualTo(1);
  }

  @Test
  void several_policies_are_checked_in_one_go() {
    warned();
    CommandRun run = usher("check", policy, "kyndof");
    assertThat(run.out()).contains("late.yml: warning: ", " files of 2 policies\n", "kyndof: all ");
    assertThat(usher("check", "kyndof", "kraken").lines())
        .anySatisfy(line -> assertThat(line).matches("[0-9]+ infos in [0-9]+ files of 2 policies"))
        .anySatisfy(line -> assertThat(line).matches("kyndof: all [0-9]+ invariants are proven"))
        .anySatisfy(line -> assertThat(line).matches("kraken: all [0-9]+ invariants are proven"))
        .noneSatisfy(line -> assertThat(line).contains("error", "warning"));
  }

  @Test
  void what_is_no_policy_is_a_wrong_use() {
    CommandRun none = usher("check", "kyndoff");
    assertThat(none.err()).contains("kyndoff", "did you mean \"kyndof\"?");
    assertThat(none.exit()).isEqualTo(2);
    CommandRun missing = usher("check", policy, folder.resolve("nowhere").toString());
    assertThat(missing.err()).contains("nowhere");
    assertThat(missing.out()).isEmpty();
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(usher("check").exit()).isEqualTo(2);
    assertThat(usher("check").err()).contains("POLICY is missing");
    assertThat(usher("check", policy, "--format=xml").err())
        .contains("\"xml\": text, json, sarif or github is allowed");
    assertThat(usher("check", policy, "--color=red").err())
        .contains("\"red\": auto, always or never is allowed");
  }

  @Test
  void a_folder_without_a_manifest_is_a_policy_with_a_finding() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandRun run = usher("check", empty.toString());
    assertThat(run.out()).startsWith(empty.resolve("policy.yaml") + ": error: is missing");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void json_can_be_read_back() throws IOException {
    broken();
    CommandRun run = usher("check", policy, "kyndof", "--format=json");
    assertThat(run.lines()).hasSize(1);
    assertThat(run.exit()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/formatVersion").asInt()).isEqualTo(1);
    assertThat(json.at("/ok").asBoolean()).isFalse();
    assertThat(json.at("/strict").asBoolean()).isFalse();
    assertThat(json.at("/warnings").asInt()).isZero();
    assertThat(json.at("/policies")).hasSize(2);
    assertThat(json.at("/policies/0/policy").asText()).isEqualTo(policy);
    assertThat(json.at("/policies/0/files").asInt()).isEqualTo(3);
    assertThat(json.at("/policies/0/diagnostics")).hasSize(json.at("/errors").asInt());
    assertThat(json.at("/policies/1/diagnostics")).hasSize(json.at("/infos").asInt());
    assertThat(json.at("/policies/1/invariants/0/verdict").asText()).isEqualTo("proven");
    Diagnostic read = new DiagnosticReader().read(json.at("/policies/0/diagnostics/0").toString());
    assertThat(read.code()).isEqualTo(DiagnosticCode.UNKNOWN_PROPERTY);
    assertThat(read.file()).isEqualTo(Path.of(policy, "rules.drl").toString());
    assertThat(read.line()).isEqualTo(14);
    assertThat(read.hint()).contains("did you mean \"refund\"?");
  }

  @Test
  void nothing_wrong_is_well_in_every_format() throws IOException {
    JsonNode json = new ObjectMapper().readTree(usher("check", policy, "--format=json").out());
    assertThat(json.at("/ok").asBoolean()).isTrue();
    CommandRun github = usher("check", policy, "--format=github");
    assertThat(github.out()).isEmpty();
    assertThat(github.exit()).isZero();
    warned();
    JsonNode strict =
        new ObjectMapper().readTree(usher("check", policy, "--format=json", "--strict").out());
    assertThat(strict.at("/ok").asBoolean()).isFalse();
    assertThat(strict.at("/strict").asBoolean()).isTrue();
    assertThat(strict.at("/warnings").asInt()).isEqualTo(1);
  }

  @Test
  void findings_go_into_a_file_where_one_is_named() {
    broken();
    Path file = folder.resolve("out.txt");
    CommandRun run = usher("check", policy, "-o", file.toString(), "--color=always");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(" in 3 files, written to " + file);
    assertThat(Samples.read(file)).isEqualTo(usher("check", policy).out());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(usher("check", policy, "-q", "--output=" + file).err()).isEmpty();
    CommandRun nowhere = usher("check", policy, "-o", folder.resolve("no/x").toString());
    assertThat(nowhere.err()).contains("cannot be written: there is no such folder");
    assertThat(nowhere.exit()).isEqualTo(2);
    CommandRun full = usher("check", policy, "-o", "/dev/full");
    assertThat(full.err()).doesNotContain("Exception");
    if (Files.exists(Path.of("/dev/full"))) {
      assertThat(full.err())
          .isEqualTo("usher: /dev/full cannot be written: no space is left on the" + " device\n");
    }
  }

  @Test
  void colours_come_out_on_a_terminal_only() {
    broken();
    assertThat(usher("check", policy).out()).doesNotContain("\u001B");
    assertThat(usher("check", policy, "--color=always").out()).contains("\u001B[1;31merror:");
    assertThat(watched(new Screen(60, true)).out()).contains("\u001B[1;31merror:");
    assertThat(watched(new Screen(60, false)).out()).doesNotContain("\u001B");
    assertThat(watched(new Screen(60, true), "--color=never").out()).doesNotContain("\u001B");
    assertThat(watched(new Screen(60, true), "--format=json").out()).doesNotContain("\u001B");
    assertThat(CommandRun.in(on(new Screen(60, true)), none(), "decide", policy).err())
        .contains("\u001B[1;31merror:");
  }

  private CommandRun watched(Screen screen, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "check";
    arguments[1] = policy;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.in(on(screen), none(), arguments);
  }

  private static Surroundings on(Screen screen) {
    return new Surroundings(false, true, true, ZoneOffset.UTC, () -> 0, screen);
  }

  private static InputStream none() {
    return InputStream.nullInputStream();
  }

  @Test
  void a_code_is_explained_with_its_page() {
    CommandRun run = usher("check", "--explain", "unknown-property");
    assertThat(run.out()).startsWith("# `unknown-property`\n").contains("## Broken", "## Mended");
    assertThat(run.exit()).isZero();
    CommandRun unknown = usher("check", "--explain", "unknown-propertie");
    assertThat(unknown.err()).contains("there is no code \"unknown-propertie\"");
    assertThat(unknown.exit()).isEqualTo(2);
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(usher("check", "--explain", code.id()).out())
          .startsWith("# `" + code.id() + "`\n\n" + code.title());
    }
  }

  @Test
  void github_gets_a_command_for_each_finding() {
    broken();
    CommandRun run = usher("check", policy, "--format=github");
    String rules = new FileUri(Path.of("").toAbsolutePath()).path(policy + "/rules.drl");
    assertThat(run.lines())
        .first()
        .isEqualTo(
            "::error file="
                + rules
                + ",line=14,endLine=14,col=22,endColumn=27,title=unknown-property"
                + "::Assessed has no property \"refnd\"%0Ahint: did you mean \"refund\"?");
    warned();
    assertThat(usher("check", policy, "--format=github").out())
        .containsPattern("\n::warning file=.*late.yml,title=misplaced-scenario-file::");
  }
}
