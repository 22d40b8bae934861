package dev.usher.test;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * A policy's scenario files as JUnit tests, one for each scenario and none of them in Java.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   return Scenarios.of("kyndof");
 * }
 * }</pre>
 *
 * <p>A test bears the scenario's name. Its failure names the scenario's file and line, and shows
 * what was expected beside what came and the rules that made the difference.
 */
public final class Scenarios {
  private Scenarios() {}

  /**
   * Opens a policy and returns its scenarios, by file and line. JUnit closes the stream and with it
   * the policy; whoever else asks closes it themselves.
   *
   * @param policy the policy's name on the class path, or its folder
   * @throws PolicyException if anything is wrong with the policy or with a scenario file, or there
   *     is no scenario; the message lists what and where
   */
  public static Stream<DynamicTest> of(String policy) {
    PolicySource source = PolicySource.of(Objects.requireNonNull(policy, "policy"));
    Usher usher = Usher.builder(source).open();
    try {
      return read(source, usher).stream()
          .map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each, usher)))
          .onClose(usher::close);
    } catch (PolicyException refused) {
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

  private static void run(Scenario scenario, Usher usher) {
    ScenarioResult result = scenario.run(usher::decide);
    if (!result.passed()) {
      Assertions.fail(result.describe());
    }
  }
}
