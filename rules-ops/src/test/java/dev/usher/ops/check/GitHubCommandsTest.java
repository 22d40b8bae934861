package dev.usher.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubCommandsTest {

  @Test
  void percent_signs_colons_and_commas_do_not_end_a_command() {
    CheckedPolicy policy =
        CheckedPolicy.of(PolicySource.of(Map.of("policy.yaml", "\"50%, a: b\": 1\n")));
    List<String> lines =
        GitHubCommands.of(
            new CheckRun(List.of(AnalysedPolicy.of(policy)), false), new FileUri(Path.of("/work")));
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("::error file=in memory/policy.yaml,line=1,endLine=1,col=1,")
                    .contains("::50%25, a: b is not known here"));
  }

  @Test
  void nor_do_those_in_a_file_name() {
    CheckedPolicy policy = CheckedPolicy.of(PolicySource.of(Map.of("a:b,50%.drl", "rule\n")));
    assertThat(
            GitHubCommands.of(
                new CheckRun(List.of(AnalysedPolicy.of(policy)), false),
                new FileUri(Path.of("/w"))))
        .anySatisfy(
            line -> assertThat(line).startsWith("::error file=in memory/a%3Ab%2C50%25.drl,line="));
  }
}
