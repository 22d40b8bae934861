package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongUseTest {
  @TempDir private Path folder;
  private String policy = "";

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  private static void wrong(CommandRun run, String... said) {
    assertThat(run.err()).startsWith("usher: ").contains(said);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_file_that_cannot_be_read_is_named() {
    wrong(usher("decide", policy, "nowhere.jsonl"), "there is no file nowhere.jsonl");
    wrong(usher("decide", policy, folder.toString()), folder + " is a folder");
    wrong(usher("decide", policy, "a\0b"), "cannot be read");
  }

  @Test
  void an_unknown_policy_is_named_beside_those_there_are() {
    wrong(
        usher("decide", "kyndoff"),
        "kyndoff",
        "csm-bridge, dignifi, kickfin, kraken, kyndof",
        "did you mean \"kyndof\"?");
    wrong(usher("test", "Kyndof"), "Kyndof", "did you mean \"kyndof\"?");
    wrong(usher("decide", "./nowhere"), "./nowhere: there is no such folder");
    wrong(usher("decide", "a\0b"), "neither a policy nor a folder");
  }

  @Test
  void an_unknown_option_or_command_is_named_beside_what_was_meant() {
    wrong(usher("decide", policy, "--formt=json"), "'--formt", "--format", "usher decide --help");
    wrong(usher("decid", policy), "'decid'", "usher decide", "Try: usher --help");
    wrong(usher("decide"), "'POLICY'", "Try: usher decide --help");
    wrong(usher("decide", policy, "a", "b"), "'b'");
  }

  @Test
  void a_value_that_an_option_does_not_take_is_named_with_what_it_takes() {
    wrong(
        usher("decide", policy, "--format=xml"),
        "--format",
        "\"xml\": text, json or csv is allowed");
    wrong(usher("decide", policy, "--at=noon"), "--at", "\"noon\"", "2026-03-03T10:00:00+09:00");
    wrong(usher("decide", policy, "--at=2026-03-03T10:00:00"), "a time with an offset");
    wrong(usher("test", policy, "--min-coverage=101"), "--min-coverage is 101.0: 0 to 100");
    wrong(usher("test", policy, "--min-coverage=-1"), "0 to 100 is allowed");
    wrong(usher("test", policy, "--min-coverage=NaN"), "0 to 100 is allowed");
    wrong(usher("test", policy, "--min-coverage=all"), "--min-coverage", "'all'");
  }

  @Test
  void no_command_at_all_shows_the_help_as_an_error() {
    CommandRun run = usher();
    assertThat(run.err()).contains("Usage: usher", "decide", "test", "help");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_broken_policy_is_a_finding_with_the_lines_at_fault() {
    Samples.write(
        Path.of(policy, "rules.drl"), "package returns;\nrule \"x\"\nwhen\n  bad\nthen\nend\n");
    Samples.write(
        Path.of(policy, "more.drl"),
        "package retruns;\nrule \"y\" when $case : Tiered() then $case.hold(\"y\"); end\n");
    CommandRun run = fed("", "decide", policy);
    assertThat(run.errors()).first().asString().startsWith(Path.of(policy, "more.drl") + ":1:");
    assertThat(run.err())
        .contains(
            "[mismatched-package]\n    1 | package retruns;\n      |         ^^^^^^^\n    hint: ",
            "\n\n" + Path.of(policy, "rules.drl") + ":");
    assertThat(run.errors().get(run.errors().size() - 1))
        .matches("usher: \\d+ errors in policy .*; nothing was run");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(usher("test", policy).exit()).isEqualTo(1);
  }

  @Test
  void a_policy_with_warnings_is_run_and_they_are_mentioned() {
    String rules = Samples.read(Path.of(policy, "rules.drl"));
    Samples.write(
        Path.of(policy, "rules.drl"), rules.replace("refund > 500", "refund > 500, refund > 400"));
    CommandRun run = fed(Samples.contact("c"), "decide", policy);
    assertThat(run.err())
        .isEqualTo(
            "usher: policy %s has 1 warning; \"usher check %s\" shows it\n"
                .formatted(policy, policy));
    assertThat(run.out()).isNotEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void somebody_who_types_the_input_is_told_so() {
    Surroundings typed = new Surroundings(true, true, true, ZoneOffset.UTC, () -> 0);
    InputStream none = InputStream.nullInputStream();
    assertThat(CommandRun.in(typed, none, "decide", policy).err()).contains("Ctrl-D");
    assertThat(fed("", "decide", policy).err()).doesNotContain("Ctrl-D");
  }
}
