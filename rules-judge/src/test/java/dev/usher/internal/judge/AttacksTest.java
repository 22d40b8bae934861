package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Attempts to have a policy, a scenario or a contact run code, read, or take for ever: against each
 * wall without the others, in 256 MB, on the JDK that runs the test. What each took is in the file
 * {@code attacks-JDK.tsv} beside the classes.
 */
class AttacksTest {
  private static final Map<Wall, List<Attempt>> ATTEMPTS = new EnumMap<>(Wall.class);

  private static final Pattern DIAGNOSTIC =
      Pattern.compile("^([a-z-]+ ([a-z]+\\.(drl|yaml)|in memory)(:[0-9]+:[0-9]+)?|contact): .");

  /** What became of one. */
  private record Attempt(String name, Wall wall, long millis, String sprung, String said) {
    static Attempt of(String line) {
      String[] parts = line.split("\t", 5);
      return new Attempt(
          parts[0], Wall.valueOf(parts[1]), Long.parseLong(parts[2]), parts[3], parts[4]);
    }

    boolean isRefused() {
      return sprung.isEmpty()
          && !said.equals(AttackRun.PASSED)
          && !said.startsWith(AttackRun.FAILED);
    }
  }

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    Path output =
        Path.of("target", "attacks-" + Runtime.version().feature() + ".tsv").toAbsolutePath();
    Files.createDirectories(output.getParent());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AttackRun.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.waitFor();
    List<String> lines = new ArrayList<>(Files.readAllLines(output));
    assertThat(lines).last().isEqualTo(AttackRun.END);
    lines.remove(lines.size() - 1);
    lines.stream()
        .map(Attempt::of)
        .forEach(each -> ATTEMPTS.computeIfAbsent(each.wall, w -> new ArrayList<>()).add(each));
  }

  private static Set<String> names(Wall wall) {
    return ATTEMPTS.get(wall).stream().map(Attempt::name).collect(Collectors.toSet());
  }

  /** Returns what is not as it should be. */
  private static List<Attempt> except(Wall wall, Predicate<Attempt> expected) {
    return ATTEMPTS.get(wall).stream().filter(expected.negate()).toList();
  }

  @Test
  void theReaders_refuseEach_withADiagnostic() {
    assertThat(names(Wall.FIRST)).hasSizeGreaterThan(600);
    assertThat(except(Wall.FIRST, each -> each.isRefused() && DIAGNOSTIC.matcher(each.said).find()))
        .isEmpty();
  }

  @Test
  void theJudge_refusesEach_withoutTheReaders() {
    assertThat(names(Wall.SECOND)).hasSizeGreaterThan(500);
    assertThat(except(Wall.SECOND, each -> each.isRefused() && each.said.contains(".drl:")))
        .isEmpty();
  }

  /** What harms nobody may pass: steps of a consequence that call verbs in another writing. */
  @Test
  void theCompiler_letsNothingRun_whateverItIsGiven() {
    Set<String> dangerous = names(Wall.NONE);
    assertThat(names(Wall.COMPILER)).hasSizeGreaterThan(150);
    assertThat(
            except(
                Wall.COMPILER,
                each ->
                    each.isRefused()
                        || (each.sprung.isEmpty()
                            && each.said.equals(AttackRun.PASSED)
                            && !dangerous.contains(each.name))))
        .isEmpty();
  }

  /** Otherwise the traps would say nothing. */
  @Test
  void withoutWalls_theDangerousOnesRun() {
    assertThat(names(Wall.NONE)).hasSizeGreaterThan(80);
    assertThat(except(Wall.NONE, each -> !each.sprung.isEmpty())).isEmpty();
  }

  /** In the processor's time, which does not depend on what else the machine does. */
  @Test
  void none_takesMoreThanTwoSeconds() {
    assertThat(ATTEMPTS.values().stream().flatMap(List::stream))
        .filteredOn(each -> each.millis > 2_000)
        .isEmpty();
  }
}
