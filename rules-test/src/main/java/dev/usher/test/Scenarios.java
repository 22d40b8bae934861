package dev.usher.test;

import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFilter;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * A policy's scenario files as tests of JUnit Jupiter, for those who want them beside others;
 * {@link PolicyScenarios} needs no method.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   return Scenarios.of("kyndof");
 * }
 * }</pre>
 *
 * <p>A test bears the scenario's name, and leads an IDE to the scenario's line. Its failure names
 * the scenario's file and line, and shows what was expected beside what came and the rules that
 * made the difference.
 *
 * <p>JUnit closes the stream and with it the policy; whoever else asks closes it themselves.
 */
public final class Scenarios {
  private Scenarios() {}

  /**
   * Opens a policy and returns its scenarios, by file and line.
   *
   * @param policy the policy's name on the class path, or its folder
   * @throws PolicyException if anything is wrong with the policy or with a scenario file, or there
   *     is no scenario; the message lists what and where
   */
  public static Stream<DynamicTest> of(String policy) {
    return from(
        policy, scenarios -> scenarios.files().stream().flatMap(file -> tests(scenarios, file)));
  }

  /**
   * Opens a policy and returns its scenario files, each a container of its scenarios.
   *
   * @param policy the policy's name on the class path, or its folder
   * @throws PolicyException as {@link #of(String)}
   */
  public static Stream<DynamicContainer> byFile(String policy) {
    return from(
        policy,
        scenarios ->
            scenarios.files().stream()
                .map(
                    file ->
                        DynamicContainer.dynamicContainer(
                            file.name(), file.place(), tests(scenarios, file))));
  }

  private static <T> Stream<T> from(String policy, Function<ScenariosOfPolicy, Stream<T>> asked) {
    PolicySource source = PolicySource.of(Objects.requireNonNull(policy, "policy"));
    ScenariosOfPolicy scenarios = ScenariosOfPolicy.open(source, ScenarioFilter.every());
    return asked.apply(scenarios).onClose(scenarios::close);
  }

  private static Stream<DynamicTest> tests(ScenariosOfPolicy policy, ScenariosOfPolicy.File file) {
    return file.scenarios().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    file.place(each),
                    () -> ScenariosOfPolicy.verify(policy.run(each))));
  }
}
