package dev.usher.desk.api;

import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.scenario.ScenarioReport;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.ScenarioResult;
import java.util.function.LongSupplier;

/**
 * {@code POST /api/tests} with {@code version}, and {@code mutants} if small changes of the rules
 * are to be tried: what {@code usher test} says, and every scenario by its place.
 */
final class TestsApi {
  private final Workspace workspace;
  private final LongSupplier nanoTime;

  TestsApi(Workspace workspace, LongSupplier nanoTime) {
    this.workspace = workspace;
    this.nanoTime = nanoTime;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    DeskVersion version = workspace.find(fields.optionalText("version").orElse(Workspace.SAVED));
    ScenarioReport report = report(version);
    String run = (fields.flag("mutants") ? report.withMutants(version.usher()) : report).json();
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("version", version.id())
                    .raw("run", run)
                    .objects(
                        "scenarios",
                        report.results(),
                        (scenario, each) -> describe(scenario, each, report))));
  }

  private ScenarioReport report(DeskVersion version) {
    try {
      return ScenarioReport.of(
          version.usher(), workspace.name(), version.texts().scenarios(), nanoTime);
    } catch (PolicyException mistakes) {
      throw new RequestException(422, "the scenario files have mistakes, so that none was run");
    } catch (CommandException none) {
      throw new RequestException(422, none.summary());
    }
  }

  private static void describe(JsonMembers json, ScenarioResult result, ScenarioReport report) {
    json.text("file", result.scenario().file())
        .number("line", result.scenario().line())
        .text("name", result.scenario().name())
        .texts("clauses", result.scenario().clauses())
        .flag("passed", result.passed());
    if (!result.passed()) {
      json.texts("why", report.why(result));
    }
  }
}
