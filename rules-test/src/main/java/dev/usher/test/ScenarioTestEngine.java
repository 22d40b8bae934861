package dev.usher.test;

import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Runs what {@link PolicyScenarios} marks, on JUnit's platform from 1.12 on. JUnit finds and makes
 * it; nobody else needs to.
 */
public final class ScenarioTestEngine implements TestEngine {
  private static final String ID = "usher-scenarios";

  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addClassContainerSelectorResolver(ScenarioTestEngine::isMarked)
          .addSelectorResolver(context -> new MarkedSelectorResolver(context.getClassNameFilter()))
          .build();

  /** Made by JUnit. */
  public ScenarioTestEngine() {}

  static boolean isMarked(Class<?> type) {
    return AnnotationSupport.isAnnotated(type, PolicyScenarios.class)
        || !MarkedMethods.of(type).isEmpty();
  }

  /** Returns {@code usher-scenarios}, by which build tools include or exclude it. */
  @Override
  public String getId() {
    return ID;
  }

  /** Finds the classes and methods that are marked; opens no policy. */
  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "Usher scenarios");
    RESOLVER.resolve(request, engine);
    return engine;
  }

  /** Opens each policy that is asked for and runs its scenarios, one after the other. */
  @Override
  public void execute(ExecutionRequest request) {
    run(request.getRootTestDescriptor(), request.getEngineExecutionListener());
  }

  private static void run(TestDescriptor descriptor, EngineExecutionListener listener) {
    if (descriptor instanceof MarkedContainer marked && marked.disabled() != null) {
      listener.executionSkipped(descriptor, marked.disabled());
      return;
    }
    listener.executionStarted(descriptor);
    TestExecutionResult result = TestExecutionResult.successful();
    if (descriptor instanceof ScenarioSuite suite) {
      result = suite.run(listener);
    } else {
      descriptor.getChildren().forEach(child -> run(child, listener));
    }
    listener.executionFinished(descriptor, result);
  }
}
