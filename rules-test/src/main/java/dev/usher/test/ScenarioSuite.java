package dev.usher.test;

import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFilter;
import dev.usher.scenario.ScenarioResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The scenarios of one {@link PolicyScenarios}: read and run, file by file. */
final class ScenarioSuite extends MarkedContainer {
  private final PolicyScenarios marked;

  /** What alone is to be run; null for everything. */
  private @Nullable Set<UniqueId> chosen = new HashSet<>();

  private ScenarioSuite(
      UniqueId id,
      AnnotatedElement element,
      PolicyScenarios marked,
      String name,
      @Nullable TestSource source) {
    super(id, element, name, source);
    this.marked = marked;
  }

  /**
   * Makes a suite ready.
   *
   * @param element what is marked: a class or a method
   */
  static ScenarioSuite of(UniqueId id, AnnotatedElement element, String name) {
    PolicyScenarios marked =
        AnnotationSupport.findAnnotation(element, PolicyScenarios.class).orElseThrow();
    // A class stands above its suite, which need not show it again.
    return element instanceof Method method
        ? new ScenarioSuite(id, method, marked, name(method, name), MethodSource.from(method))
        : new ScenarioSuite(id, element, marked, name, null);
  }

  /** Asks for a part of it; once asked for, the whole stays the whole. */
  void choose(@Nullable UniqueId only) {
    if (only == null) {
      chosen = null;
    } else if (chosen != null) {
      chosen.add(only);
    }
  }

  @Override
  public boolean mayRegisterTests() {
    return true;
  }

  /** Runs the scenarios that are asked for, and returns whether they could be read. */
  TestExecutionResult run(EngineExecutionListener listener) {
    ScenarioFilter filter = ScenarioFilter.of(List.of(marked.run()), List.of(marked.clauses()));
    try (ScenariosOfPolicy policy =
        ScenariosOfPolicy.open(PolicySource.of(marked.value()), filter)) {
      CoverageGate gate = new CoverageGate(marked.minCoverage(), marked.minConditionCoverage());
      List<ScenarioResult> results = new ArrayList<>();
      for (ScenariosOfPolicy.File file : policy.files()) {
        run(policy, file, listener, results);
      }
      if (gate.isClosed() && chosen == null) {
        UniqueId id = getUniqueId().append("coverage", "coverage");
        ScenarioNode test = ScenarioNode.scenario(id, "coverage", null);
        begin(this, test, listener);
        listener.executionFinished(test, outcome(() -> gate.check(policy.policy(), results)));
      }
      return TestExecutionResult.successful();
    } catch (RuntimeException refused) {
      return TestExecutionResult.failed(refused);
    }
  }

  private void run(
      ScenariosOfPolicy policy,
      ScenariosOfPolicy.File file,
      EngineExecutionListener listener,
      List<ScenarioResult> results) {
    URI place = file.place();
    ScenarioNode container =
        ScenarioNode.file(getUniqueId().append("file", file.name()), file.name(), place);
    if (file.scenarios().stream().noneMatch(each -> isChosen(container.id(each)))) {
      return;
    }
    begin(this, container, listener);
    for (Scenario scenario : file.scenarios()) {
      UniqueId id = container.id(scenario);
      if (isChosen(id)) {
        ScenarioNode test = ScenarioNode.scenario(id, scenario.name(), file.place(scenario));
        begin(container, test, listener);
        listener.executionFinished(
            test,
            outcome(
                () -> {
                  ScenarioResult result = policy.run(scenario);
                  results.add(result);
                  ScenariosOfPolicy.verify(result);
                }));
      }
    }
    listener.executionFinished(container, TestExecutionResult.successful());
  }

  private static void begin(
      TestDescriptor parent, ScenarioNode child, EngineExecutionListener listener) {
    parent.addChild(child);
    listener.dynamicTestRegistered(child);
    listener.executionStarted(child);
  }

  private static TestExecutionResult outcome(Runnable test) {
    try {
      test.run();
      return TestExecutionResult.successful();
    } catch (AssertionError | RuntimeException failed) {
      return TestExecutionResult.failed(failed);
    }
  }

  private boolean isChosen(UniqueId id) {
    return chosen == null || chosen.stream().anyMatch(id::hasPrefix);
  }
}
