package dev.usher.test;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioFilter;
import dev.usher.scenario.ScenarioResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** An open policy and the scenarios of it that are to be run. To be closed after the last one. */
final class ScenariosOfPolicy implements AutoCloseable {
  private final Usher usher;
  private final List<File> files;

  /**
   * The scenarios of a file.
   *
   * @param name its path in the policy's folder
   * @param place where it is, for tools; null where no tool could be led
   */
  record File(String name, @Nullable URI place, List<Scenario> scenarios) {

    /** Returns where one of them stands, in the words that JUnit understands. */
    @Nullable URI place(Scenario scenario) {
      return place == null
          ? null
          : URI.create(place + "?line=" + scenario.line() + "&column=" + scenario.column());
    }
  }

  private ScenariosOfPolicy(Usher usher, List<File> files) {
    this.usher = usher;
    this.files = files;
  }

  /**
   * Opens a policy.
   *
   * @throws PolicyException if anything is wrong with the policy or with a scenario file, or there
   *     is no scenario
   * @throws IllegalArgumentException if no scenario meets the filter
   */
  static ScenariosOfPolicy open(PolicySource source, ScenarioFilter filter) {
    Usher usher = Usher.builder(source).open();
    try {
      return new ScenariosOfPolicy(
          usher, files(source, filter.in(usher.policy(), read(source, usher))));
    } catch (IllegalArgumentException refused) {
      usher.close();
      throw refused;
    }
  }

  private static List<Scenario> read(PolicySource source, Usher usher) {
    List<Scenario> scenarios = ScenarioFiles.read(usher.policy(), ScenarioFiles.texts(source));
    if (scenarios.isEmpty()) {
      throw new PolicyException(
          source.name(),
          List.of(
              Diagnostic.ofFile(DiagnosticCode.NO_SCENARIOS, "scenarios", "there is no scenario")));
    }
    return scenarios;
  }

  private static List<File> files(PolicySource source, List<Scenario> scenarios) {
    Map<String, List<Scenario>> byFile = new LinkedHashMap<>();
    for (Scenario each : scenarios) {
      byFile.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each);
    }
    return byFile.entrySet().stream()
        .map(
            file ->
                new File(
                    file.getKey(),
                    ScenarioFiles.place(source, file.getKey()).orElse(null),
                    List.copyOf(file.getValue())))
        .toList();
  }

  List<File> files() {
    return files;
  }

  /** Returns the policy. */
  Policy policy() {
    return usher.policy();
  }

  /** Runs a scenario and returns what came of it. */
  ScenarioResult run(Scenario scenario) {
    return scenario.run(usher::decide);
  }

  /**
   * Verifies what came of a scenario.
   *
   * @throws AssertionError if the decision is not as expected
   */
  static void verify(ScenarioResult result) {
    if (!result.passed()) {
      Assertions.fail(result.describe());
    }
  }

  @Override
  public void close() {
    usher.close();
  }
}
