package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.usher;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does what {@code rules-kb/README.md} says gets what it says. */
class PolicyPageTest {
  private static final Path PAGE = Path.of("../rules-kb/README.md");
  private static final Path KRAKEN = Path.of("../rules-kb/src/main/resources/policies/kraken");
  private static final Path RETURNS_DESK = Path.of("../examples/returns-desk");

  @TempDir private Path folder;

  @Test
  void theRuleOfThePage_decides_onceItsScenariosStandBesideIt() throws IOException {
    String kraken = copy(KRAKEN, "kraken");
    edit(kraken, "obligations.drl", text -> text + "\n" + sample("drl"));

    CommandRun unshown = usher("test", kraken);
    assertThat(unshown.exit()).isZero();
    assertThat(unshown.out())
        .contains("rules fired: 40 of 41", "clauses named: 37 of 38")
        .contains("A margin trader who is locked out is called back");

    edit(kraken, "scenarios/obligations.yaml", text -> text + "\n" + sample("yaml"));
    CommandRun shown = usher("test", kraken, "--min-coverage", "100");
    assertThat(shown.exit()).as(shown.out()).isZero();
  }

  @Test
  void theExpectationOfThePage_fails_whereTheRuleSaysSomethingElse() throws IOException {
    String kraken = copy(KRAKEN, "kraken");
    edit(kraken, "obligations.drl", text -> text + "\n" + sample("drl").replace("15", "16"));
    edit(kraken, "scenarios/obligations.yaml", text -> text + "\n" + sample("yaml"));

    assertThat(usher("test", kraken).out()).contains("FAILED", "A margin trader who is locked out");
  }

  @Test
  void aCopy_thatIsGivenItsName_isAPolicy() throws IOException {
    String desk = copy(RETURNS_DESK, "my-desk");
    assertThat(usher("test", desk).exit()).isZero();

    edit(desk, "policy.yaml", text -> text.replace("policy: returns-desk", "policy: my-desk"));
    List<String> files =
        List.of(
            "abroad",
            "answers",
            "goodwill",
            "handling",
            "money",
            "patience",
            "safety",
            "topic",
            "window");
    assertThat(usher("test", desk).errors())
        .contains("    hint: write returns-desk, or package my_desk; in each file")
        .filteredOn(line -> line.endsWith("see: the package of this file"))
        .hasSameSizeAs(files);

    for (String file : files) {
      edit(desk, file + ".drl", text -> text.replace("package returns_desk;", "package my_desk;"));
    }
    assertThat(usher("test", desk, "--min-coverage", "100").exit()).isZero();
  }

  private static String sample(String language) {
    Pattern block = Pattern.compile("(?s)```" + language + "\n(.*?)```");
    return block
        .matcher(Samples.read(PAGE))
        .results()
        .map(found -> found.group(1).replaceAll("(?m)^   ", ""))
        .findFirst()
        .orElseThrow();
  }

  private static void edit(String policy, String file, UnaryOperator<String> change) {
    Path path = Path.of(policy, file);
    Samples.write(path, change.apply(Samples.read(path)));
  }

  private String copy(Path policy, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(policy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(policy.relativize(file));
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file, UTF_8), UTF_8);
      }
    }
    return copy.toString();
  }
}
