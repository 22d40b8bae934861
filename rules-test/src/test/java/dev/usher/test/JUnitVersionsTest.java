package dev.usher.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;

/**
 * All that JUnit runs here works with the oldest JUnit that is supported, which this module is
 * compiled against and tested with, and with the newest, which the build lays beside the classes.
 */
class JUnitVersionsTest {
  private static final List<Class<?>> WHAT_JUNIT_RUNS =
      List.of(UsherPolicyTest.class, PolicyScenariosTest.class, ScenariosTest.class);

  @Test
  void thisRun_isOnTheOldest() {
    assertThat(version()).startsWith("1.12.");
  }

  @Test
  void everything_runsOnTheNewest() throws Exception {
    String said = run(classPath());

    assertThat(said).contains("JUnit 6.").contains("failed: {}").doesNotContain("WARNING");
    assertThat(said).contains("aPolicy_isOpenedOnce_whereverItIsAskedFor_andClosedAtTheEnd()");
  }

  /** Run by a JVM of its own. */
  public static void main(String[] arguments) {
    JUnitRun run = JUnitRun.of(WHAT_JUNIT_RUNS.toArray(Class[]::new));
    System.out.println("JUnit " + version());
    System.out.println("passed: " + run.passed());
    System.out.println("failed: " + run.failed());
  }

  private static String version() {
    return Launcher.class.getPackage().getImplementationVersion();
  }

  /** This JVM's class path with the newest JUnit in the place of the oldest. */
  private static String classPath() throws IOException, URISyntaxException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(entry).getFileName().toString().startsWith("junit-")) {
        entries.add(entry);
      }
    }
    try (Stream<Path> jars = Files.list(newest())) {
      jars.map(Path::toString).sorted().forEach(entries::add);
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path newest() throws URISyntaxException {
    return Path.of(
            JUnitVersionsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .resolveSibling("newest-junit");
  }

  private static String run(String classPath) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                JUnitVersionsTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
