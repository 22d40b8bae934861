package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book",
        "check",
        "decide",
        "diff",
        "explain",
        "format",
        "replay",
        "scenario",
        "test",
        "watch"
      })
  void every_command_has_help_that_names_its_exit_codes(String command) {
    CommandRun help = usher("help", command);
    assertThat(help.out())
        .contains("Usage: usher " + command, "Examples:", "Exit codes: 0", "POLICY");
    assertThat(help.err()).isEmpty();
    assertThat(help.exit()).isZero();
    assertThat(usher(command, "--help")).isEqualTo(help);
  }

  @Test
  void the_help_of_all_lists_the_commands_there_are() {
    assertThat(usher("--help").out())
        .contains(
            "book ",
            "check ",
            "decide ",
            "diff ",
            "explain ",
            "format ",
            "replay ",
            "scenario ",
            "test ",
            "watch ",
            "help ",
            "Exit codes");
    assertThat(usher("help")).isEqualTo(usher("--help"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "book",
        "check",
        "decide",
        "explain",
        "format",
        "replay",
        "scenario",
        "test",
        "watch"
      })
  void every_example_in_the_help_runs(String command) throws IOException {
    CommandRun help = command.isEmpty() ? usher("help") : usher("help", command);
    List<String> examples =
        help.lines().stream()
            .dropWhile(line -> !line.equals("Examples:"))
            .skip(1)
            .takeWhile(line -> !line.isEmpty())
            .map(String::strip)
            // Whether there are revisions depends on where the project lies.
            .filter(line -> !line.contains("@"))
            .toList();
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      CommandRun run = run(example.replace("examples/", "../examples/"));
      assertThat(run.exit()).as("%s%n%s", example, run.err()).isZero();
      assertThat(run.out()).as(example).isNotEmpty();
    }
  }

  private static CommandRun run(String example) throws IOException {
    String[] parts = example.split(" \\| ", 2);
    String[] words = parts[parts.length - 1].split(" ", -1);
    assertThat(words[0]).isEqualTo("usher");
    String input = "";
    if (parts.length == 2) {
      String[] head = parts[0].split(" ", -1);
      assertThat(head).startsWith("head", "-1");
      input = Files.readAllLines(Path.of(head[2])).get(0);
    }
    return CommandRun.fed(input, Arrays.copyOfRange(words, 1, words.length));
  }

  @Test
  void the_version_names_java_too() {
    assertThat(usher("--version").out()).startsWith("usher ").contains(" on Java ");
    assertThat(usher("-V").exit()).isZero();
  }
}
