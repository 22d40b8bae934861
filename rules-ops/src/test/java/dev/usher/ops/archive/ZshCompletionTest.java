package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.usher.ops.testing.ProcessRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real zsh, where there is one, is asked what it would offer. */
class ZshCompletionTest {
  /** Has another zsh complete a line on a terminal of its own, and say what it adds. */
  private static final String ASK =
      """
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'PROMPT=; stty -echo; fpath=('"$1"' $fpath); autoload -Uz compinit; compinit -u -D'
      zpty -w z 'compadd() { local -a found; case " $* " in (*" -O "*|*" -A "*|*" -D "*) builtin compadd "$@"; return;; esac
        builtin compadd -A found "$@"; print -rl -- "<"$^found">"; builtin compadd "$@" }'
      zpty -w z 'ask() { compstate[insert]=; _main_complete; print E""ND; exit }; zle -C ask complete-word ask; bindkey "^I" ask; print REA""DY'
      zpty -r z out '*READY*'
      for line in "${@:2}"; do zpty -n -w z "$line"$'\\t'; zpty -r z out '*END*'; print -r -- "$out"; done
      """;

  private static final Pattern OFFERED = Pattern.compile("<([^<>]*)>");

  @TempDir private Path folder;

  private Set<String> offered(String line) {
    Path functions = folder.resolve("functions");
    String script = ZshCompletion.of(Completed.usher(), Completed.POLICIES);
    Samples.write(functions.resolve("_usher"), script);
    Set<String> offered = new TreeSet<>();
    Path here = folder.resolve("here");
    String said =
        String.join(
            "\n",
            Completed.lines(
                here, List.of("zsh", "-f", "-c", ASK, "zsh", functions.toString()), line));
    OFFERED.matcher(said).results().forEach(each -> offered.add(each.group(1)));
    return offered;
  }

  @Test
  void whatIsTyped_isCompleted() throws Exception {
    assumeThat(ProcessRun.has("zsh")).as("zsh is installed").isTrue();
    Files.createDirectories(folder.resolve("here/kept"));
    Samples.write(folder.resolve("here/k.jsonl"), "");

    assertThat(offered("usher d")).containsExactly("decide", "desk", "diff");
    assertThat(offered("usher help de")).containsExactly("decide", "desk");
    assertThat(offered("usher decide k")).containsExactly("kept", "kraken", "kyndof");
    assertThat(offered("usher desk kr")).containsExactly("kraken");
    assertThat(offered("usher decide kraken k")).containsExactly("k.jsonl", "kept");
    assertThat(offered("usher decide --no")).containsExactly("--no-details");
    assertThat(offered("usher decide --format ")).containsExactly("csv", "json", "text");
    assertThat(offered("usher check --format=s")).containsExactly("sarif");
    assertThat(offered("usher test kraken --report j")).containsExactly("json=", "junit=");
  }
}
