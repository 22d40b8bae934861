package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real bash is asked what it would offer. */
class BashCompletionTest {
  private static final String ASK =
      ". \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _usher;"
          + " [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"";

  @TempDir private Path folder;
  private Path script;

  @BeforeEach
  void write() throws Exception {
    script = folder.resolve("script");
    Samples.write(script, BashCompletion.of(Completed.usher(), Completed.POLICIES));
    Files.createDirectories(folder.resolve("here/kept rules"));
    Samples.write(folder.resolve("here/kept.jsonl"), "");
  }

  private List<String> offered(String... words) {
    return Completed.lines(
        folder.resolve("here"),
        List.of("bash", "--norc", "-c", ASK, "bash", script.toString(), "usher"),
        words);
  }

  /** Words stand as bash splits them: an equals sign is a word of its own. */
  @ParameterizedTest
  @CsvSource({
    "d,                               decide diff desk",
    "--v,                             --version",
    "help de,                         decide desk",
    "decide kr,                       kraken",
    "desk kr,                         kraken",
    "diff kraken kr,                  kraken",
    "check kraken kr,                 kraken",
    "decide --fo,                     --format",
    "decide --no,                     --no-details",
    "decide --format j,               json",
    "decide --format = j,             json",
    "decide --format=j,               --format=json",
    "decide --format json kr,         kraken",
    "decide --format = json kr,       kraken",
    "decide -o kr kr,                 kraken",
    "check --format s,                sarif",
    "test kraken --color n,           never",
    "test kraken --report j,          json= junit=",
    "test --judge kr,                 kraken",
    "test --judge = 7 kr,             kraken",
    "scenario --log a b kr,           kraken",
    "decide -- kr,                    kraken",
    "decide kraken --at k,            ''",
    "nonesuch k,                      ''",
  })
  void whatIsTyped_isCompleted(String typed, String offered) {
    assertThat(offered(typed.split(" "))).isEqualTo(words(offered));
  }

  @Test
  void afterAnEqualsSign_everyChoiceIsOffered() {
    assertThat(offered("decide", "--format", "=")).containsExactly("text", "json", "csv");
    assertThat(offered("decide", "--format", "")).containsExactly("text", "json", "csv");
  }

  @Test
  void policiesAndFolders_areOfferedForAPolicy_andFilesForAFile() {
    assertThat(offered("decide", "k")).containsExactly("kraken", "kyndof", "kept rules");
    assertThat(offered("decide", "kraken", "k"))
        .containsExactlyInAnyOrder("kept rules", "kept.jsonl");
    assertThat(offered("format", "k"))
        .containsExactlyInAnyOrder("kraken", "kyndof", "kept rules", "kept.jsonl");
  }

  @Test
  void everyOptionOfEveryCommand_isOffered() {
    Completed.usher()
        .subcommands()
        .forEach(
            (name, command) ->
                assertThat(offered(name, "--"))
                    .containsAll(
                        command.getCommandSpec().options().stream()
                            .flatMap(option -> Stream.of(option.names()))
                            .filter(option -> option.startsWith("--"))
                            .toList()));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
