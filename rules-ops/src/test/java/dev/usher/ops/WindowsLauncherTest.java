package dev.usher.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the launcher for Windows where there is none. */
class WindowsLauncherTest {
  private static final Path FOLDER = Path.of("../distribution/src/main/launcher");
  private static final String CMD = Samples.read(FOLDER.resolve("usher.cmd"));

  @Test
  void everyLine_endsAsWindowsHasIt() {
    assertThat(CMD).endsWith("\r\n");
    assertThat(CMD.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(CMD.chars()).allMatch(each -> each < 128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "utf8"})
  void theOptionsOfTheJvm_areThoseOfTheOtherLauncher(String name) {
    String sh = one("(?m)^" + name + "=\"(.*)\"$", Samples.read(FOLDER.resolve("launch.sh")));

    assertThat(one("(?m)^set \"" + name + "=(.*)\"$", CMD)).isEqualTo(sh).startsWith("-");
  }

  @Test
  void theJvm_isStartedInTheLastLine_soThatItsExitCodeIsHandedOn() {
    List<String> lines = CMD.lines().toList();

    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("\"%java%\" %fast% %utf8% %USHER_OPTS% -jar \"%home%\\usher.jar\" %*");
    assertThat(lines).filteredOn(line -> line.contains("%*")).hasSize(1);
  }

  @Test
  void whereItGoes_isThere() {
    assertThat(all("(?:goto |call :)(\\w+)")).isEqualTo(all("(?m)^:(\\w+)$"));
  }

  @Test
  void everyRefusal_endsWithTheCodeOfTheOtherLauncher() {
    List<String> lines = CMD.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(">&2 ")) {
        assertThat(lines.get(i + 1)).isEqualTo("exit /b 3");
      }
    }
    assertThat(lines).filteredOn(line -> line.equals("exit /b 3")).hasSize(3);
  }

  private static Set<String> all(String regex) {
    Set<String> all = new TreeSet<>();
    Pattern.compile(regex).matcher(CMD).results().forEach(each -> all.add(each.group(1)));
    return all;
  }

  private static String one(String regex, String text) {
    List<MatchResult> found = Pattern.compile(regex).matcher(text).results().toList();
    assertThat(found).hasSize(1);
    return found.get(0).group(1);
  }
}
