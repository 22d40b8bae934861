package dev.usher.test;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of test classes that JUnit ran by themselves.
 *
 * @param passed the display names of the tests that passed, in order
 * @param failed the message of each failure by the display name of its test or class
 */
record JUnitRun(List<String> passed, Map<String, String> failed) {

  static JUnitRun of(Class<?>... classes) {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> each : classes) {
      request.selectors(selectClass(each));
    }
    Collecting collecting = new Collecting();
    LauncherFactory.create().execute(request.build(), collecting);
    return new JUnitRun(collecting.passed, collecting.failed);
  }

  private static final class Collecting implements TestExecutionListener {
    private final List<String> passed = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> failed = Collections.synchronizedMap(new TreeMap<>());

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        if (test.isTest()) {
          passed.add(test.getDisplayName());
        }
      } else {
        failed.put(
            test.getDisplayName(),
            result.getThrowable().map(Throwable::getMessage).orElse("no message"));
      }
    }
  }
}
