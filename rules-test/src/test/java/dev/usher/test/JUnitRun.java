package dev.usher.test;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of test classes that JUnit ran by themselves.
 *
 * @param passed the display names of the tests that passed, in order
 * @param failed the message of each failure by the display name of its test or class
 * @param skipped why what was left out was left out, by its display name
 * @param sources where each test and container comes from, by its display name
 * @param ids the unique id of each by its display name
 */
record JUnitRun(
    List<String> passed,
    Map<String, String> failed,
    Map<String, String> skipped,
    Map<String, TestSource> sources,
    Map<String, String> ids) {

  static JUnitRun of(Class<?>... classes) {
    return of(
        Arrays.stream(classes).map(each -> selectClass(each)).toArray(DiscoverySelector[]::new));
  }

  static JUnitRun of(DiscoverySelector... selectors) {
    return of(List.of(), selectors);
  }

  static JUnitRun of(List<PostDiscoveryFilter> filters, DiscoverySelector... selectors) {
    Collecting collecting = new Collecting();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(filters.toArray(PostDiscoveryFilter[]::new))
                .build(),
            collecting);
    return new JUnitRun(
        collecting.passed,
        collecting.failed,
        collecting.skipped,
        collecting.sources,
        collecting.ids);
  }

  private static final class Collecting implements TestExecutionListener {
    private final List<String> passed = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> failed = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, String> skipped = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, TestSource> sources = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, String> ids = Collections.synchronizedMap(new TreeMap<>());

    @Override
    public void executionStarted(TestIdentifier test) {
      test.getSource().ifPresent(source -> sources.put(test.getDisplayName(), source));
      ids.put(test.getDisplayName(), test.getUniqueId());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      skipped.put(test.getDisplayName(), reason);
    }

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
