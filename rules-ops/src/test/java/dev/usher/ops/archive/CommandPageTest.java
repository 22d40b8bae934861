package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.usher.ops.testing.ProcessRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Each command has a page that says what its help says, and that readers of pages can read. */
class CommandPageTest {
  private static final Edition EDITION = new Edition("1.2.0-SNAPSHOT", "2026-01-01");

  @TempDir private Path folder;

  static List<CommandSpec> commands() {
    CommandSpec usher = Completed.usher();
    List<CommandSpec> all = new ArrayList<>(List.of(usher));
    usher.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(all::add);
    return all;
  }

  @Test
  void everyCommand_hasOne() {
    assertThat(commands().stream().map(CommandPage::name))
        .hasSize(14)
        .contains("usher", "usher-decide", "usher-desk", "usher-help");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aPage_namesEveryOptionAndArgument(CommandSpec command) {
    String page = CommandPage.of(command, EDITION);

    for (OptionSpec option : command.options()) {
      assertThat(page)
          .contains(OptionNames.of(option).stream().map(Roff::bold).toList())
          .contains(Roff.escaped(CommandPage.description(option)));
    }
    command
        .positionalParameters()
        .forEach(each -> assertThat(page).contains(Roff.italic(each.paramLabel())));
    assertThat(page).contains(".SH \"ENVIRONMENT\"", ".SH \"SEE ALSO\"").doesNotContain("%n");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aPage_isReadWithoutAWarning(CommandSpec command) {
    Path page = folder.resolve("page.1");
    Samples.write(page, CommandPage.of(command, EDITION));
    Stream<List<String>> readers =
        Stream.of(
            List.of("groff", "-man", "-ww", "-Tutf8", "-z", page.toString()),
            List.of("mandoc", "-Tlint", "-Wwarning", page.toString()));
    List<List<String>> here = readers.filter(each -> ProcessRun.has(each.get(0))).toList();
    assumeThat(here).as("groff or mandoc is installed").isNotEmpty();

    assertThat(here).allSatisfy(each -> assertThat(Completed.lines(folder, each)).isEmpty());
  }

  @Test
  void theWholePage_isInTheOrderThatPagesHave() {
    CommandSpec decide = Completed.usher().subcommands().get("decide").getCommandSpec();

    assertThat(CommandPage.of(decide, EDITION))
        .startsWith(
            """
            .TH USHER\\-DECIDE 1 2026-01-01 "usher 1.2.0\\-SNAPSHOT" "Usher"
            .SH "NAME"
            usher\\-decide \\- Says where contacts sit: severity, tier, owner, queue, deadlines and the rest
            .SH "SYNOPSIS"
            \\fBusher decide\\fR [\\-hqV]""")
        .containsSubsequence(
            ".SH \"DESCRIPTION\"",
            "\\(dqcontact\\(dq: {\\[u2026]}",
            ".SH \"ARGUMENTS\"",
            ".TP\n\\fIPOLICY\\fR\n",
            ".SH \"OPTIONS\"",
            ".TP\n\\fB\\-\\-format\\fR=\\fItext|json|csv\\fR\n",
            ".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR=\\fIFILE\\fR\n",
            ".SH \"EXAMPLES\"",
            "\nusher decide kyndof examples/contacts/kyndof.jsonl\n",
            ".SH \"EXIT STATUS\"",
            ".TP\n\\fB2\\fR\nwrong use.\n",
            ".SH \"ENVIRONMENT\"",
            ".SH \"SEE ALSO\"",
            "\\fBusher\\fR(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"USHER_OPTS", "USHER_ARCHIVE", "JAVA_HOME", "NO_COLOR", "COLUMNS", "TERM"})
  void theFirstPage_tellsOfTheEnvironment(String variable) {
    assertThat(CommandPage.of(Completed.usher(), EDITION))
        .contains(".TP\n\\fB" + variable + "\\fR\n")
        .contains(".TP\n\\fB3\\fR\nthe command could not be started");
  }

  @Test
  void whatReadersTakeForTheirs_isMeantAsItStands() {
    assertThat(Roff.escaped(".x")).isEqualTo("\\&.x");
    assertThat(Roff.escaped("'a' \\n -b")).isEqualTo("\\(aqa\\(aq \\en \\-b");
  }
}
