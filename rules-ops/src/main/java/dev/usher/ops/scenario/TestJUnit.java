package dev.usher.ops.scenario;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.text.Printable;
import dev.usher.ops.text.StyledLine;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A test run as build servers read it: JUnit's XML, as the Ant task, Surefire and Jenkins have it.
 * A suite is a scenario file; what else makes a run fail is a suite of its own, the policy's.
 */
final class TestJUnit {
  private static final double NANOS = 1e9;

  private final XmlLines xml = new XmlLines();

  private TestJUnit() {}

  /** Returns the lines of a run. */
  static List<String> lines(TestRun run) {
    return new TestJUnit().of(run);
  }

  /** Returns the lines of a run that did not come about. */
  static List<String> lines(String policy, CommandException refused) {
    TestJUnit junit = new TestJUnit();
    String text =
        refused.lines().stream()
            .map(StyledLine::plain)
            .map(Printable::of)
            .collect(Collectors.joining("\n"));
    junit.beginSuites(policy, 1, 0, 1, Duration.ZERO);
    junit.beginSuite(policy, null, 1, 0, 1, Duration.ZERO);
    junit.xml.begin("testcase", "name", "is run", "classname", policy, "time", "0.000");
    junit.problem("error", refused.summary(), "not run", text);
    junit.xml.end();
    junit.xml.end();
    junit.xml.end();
    return junit.xml.lines();
  }

  private List<String> of(TestRun run) {
    Map<String, List<TimedResult>> byFile = new LinkedHashMap<>();
    for (TimedResult each : run.timed()) {
      byFile.computeIfAbsent(each.result().scenario().file(), file -> new ArrayList<>()).add(each);
    }
    List<GateResult> gates = GateResult.of(run);
    int errors = errors(run.timed());
    int broken = (int) gates.stream().filter(gate -> gate.complaint() != null).count();
    beginSuites(
        run.policy().name(),
        run.timed().size() + gates.size(),
        run.failed().size() - errors + broken,
        errors,
        time(run.timed()));
    byFile.forEach((file, results) -> suite(run, file, results));
    if (!gates.isEmpty()) {
      beginSuite(run.policy().name(), null, gates.size(), broken, 0, Duration.ZERO);
      gates.forEach(gate -> gate(run, gate));
      xml.end();
    }
    xml.end();
    return xml.lines();
  }

  private void suite(TestRun run, String file, List<TimedResult> results) {
    int errors = errors(results);
    int failed = (int) results.stream().filter(each -> !each.result().passed()).count();
    beginSuite(file, file, results.size(), failed - errors, errors, time(results));
    xml.begin("properties");
    xml.empty("property", "name", "policy.version", "value", run.policy().version());
    xml.empty("property", "name", "policy.digest", "value", run.policy().digest());
    xml.end();
    for (TimedResult each : results) {
      testCase(run, each);
    }
    xml.end();
  }

  private void testCase(TestRun run, TimedResult timed) {
    Scenario scenario = timed.result().scenario();
    String[] attributes = {
      "name", scenario.name(),
      "classname", className(run.policy().name(), scenario.file()),
      "file", scenario.file(),
      "line", String.valueOf(scenario.line()),
      "time", seconds(timed.took())
    };
    if (timed.result().passed()) {
      xml.empty("testcase", attributes);
    } else {
      xml.begin("testcase", attributes);
      boolean error = ScenarioRuns.isRuleFailure(timed.result());
      problem(
          error ? "error" : "failure",
          message(timed.result()),
          error ? "rule failure" : "difference",
          timed.result().describe().lines().map(Printable::of).collect(Collectors.joining("\n")));
      xml.end();
    }
  }

  private void gate(TestRun run, GateResult gate) {
    String complaint = gate.complaint();
    String[] attributes = {"name", gate.name(), "classname", run.policy().name(), "time", "0.000"};
    if (complaint == null) {
      xml.empty("testcase", attributes);
    } else {
      xml.begin("testcase", attributes);
      problem("failure", complaint.lines().findFirst().orElse(""), gate.name(), complaint);
      xml.end();
    }
  }

  private void problem(String element, String message, String type, String text) {
    xml.text(element, text, "message", Printable.of(message), "type", type);
  }

  private static String message(ScenarioResult failed) {
    Difference first = failed.differences().get(0);
    return first.attribute() + ": expected " + first.expected() + ", but was " + first.actual();
  }

  /** The policy and the file, without what all files of scenarios have in common. */
  private static String className(String policy, String file) {
    String path = file.replace('\\', '/');
    int folder = path.lastIndexOf("scenarios/");
    String name =
        folder < 0
            ? path.substring(path.lastIndexOf('/') + 1)
            : path.substring(folder + "scenarios/".length());
    return policy + "." + name.replaceFirst("\\.yaml$", "").replace('/', '.');
  }

  private void beginSuites(String name, int tests, int failures, int errors, Duration time) {
    xml.begin("testsuites", attributes(name, tests, failures, errors, time).toArray(String[]::new));
  }

  private void beginSuite(
      String name, @Nullable String file, int tests, int failures, int errors, Duration time) {
    List<String> attributes = attributes(name, tests, failures, errors, time);
    if (file != null) {
      attributes.addAll(List.of("file", file));
    }
    xml.begin("testsuite", attributes.toArray(String[]::new));
  }

  private static List<String> attributes(
      String name, int tests, int failures, int errors, Duration time) {
    return new ArrayList<>(
        List.of(
            "name", name,
            "tests", String.valueOf(tests),
            "failures", String.valueOf(failures),
            "errors", String.valueOf(errors),
            "skipped", "0",
            "time", seconds(time)));
  }

  private static int errors(List<TimedResult> results) {
    return (int)
        results.stream().map(TimedResult::result).filter(ScenarioRuns::isRuleFailure).count();
  }

  private static Duration time(List<TimedResult> results) {
    return results.stream().map(TimedResult::took).reduce(Duration.ZERO, Duration::plus);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS);
  }
}
