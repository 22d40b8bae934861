package dev.usher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.judge.Judge;
import dev.usher.model.Contact;
import dev.usher.test.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No caller is broken unawares: what changed since the baseline so that a caller would not compile
 * or link stands in {@code baseline/differences.txt} with its reason. With {@code
 * -Dapi.baseline=write} today's signatures become the baseline.
 */
class ApiBaselineTest {
  private static final Path BASELINE = Path.of("baseline");
  private static final Path REASONS = BASELINE.resolve("differences.txt");
  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "usher-model",
          Contact.class,
          "usher-runtime",
          Usher.class,
          "usher-judge",
          Judge.class,
          "usher-test",
          Scenarios.class);

  @TempDir private static Path today;

  @BeforeAll
  static void write() throws Exception {
    boolean becomesBaseline = "write".equals(System.getProperty("api.baseline"));
    for (Map.Entry<String, Class<?>> module : MODULES.entrySet()) {
      String jar = module.getKey() + ".jar";
      URI classes = module.getValue().getProtectionDomain().getCodeSource().getLocation().toURI();
      SignatureJar.write(Path.of(classes), today.resolve(jar));
      if (becomesBaseline) {
        SignatureJar.write(Path.of(classes), BASELINE.resolve(jar));
      }
    }
  }

  private static List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String module : MODULES.keySet()) {
      String jar = module + ".jar";
      differences.addAll(ApiDifferences.between(BASELINE.resolve(jar), today.resolve(jar)));
    }
    return differences;
  }

  /** What differs and is to differ, without the reasons. */
  private static List<String> listed() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String line : Files.readAllLines(REASONS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" because ", 2);
        assertThat(parts).as("DIFFERENCE because REASON, in %s: %s", REASONS, line).hasSize(2);
        listed.add(parts[0]);
      }
    }
    return listed;
  }

  @Test
  void whatBreaksACaller_isListedWithItsReason() throws IOException {
    List<String> listed = listed();

    assertThat(differences())
        .as("changes that break callers and are not listed in architecture/%s", REASONS)
        .filteredOn(each -> !listed.contains(each))
        .isEmpty();
  }

  @Test
  void everyReason_isStillNeeded() throws IOException {
    List<String> differences = differences();

    assertThat(listed())
        .as("lines of architecture/%s that speak of nothing", REASONS)
        .doesNotHaveDuplicates()
        .allMatch(differences::contains);
  }

  /** So that a baseline that was lost does not look like an API that never changes. */
  @Test
  void theBaseline_holdsTheApi() throws IOException {
    for (String module : MODULES.keySet()) {
      assertThat(Files.size(BASELINE.resolve(module + ".jar"))).isGreaterThan(2_000);
    }
    assertThat(
            ApiDifferences.between(
                BASELINE.resolve("usher-model.jar"), today.resolve("usher-test.jar")))
        .anyMatch(each -> each.startsWith("dev.usher.model.Contact: CLASS_REMOVED"));
  }
}
