package dev.usher.ops.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** A test run as one line of JSON. */
final class TestJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private TestJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(TestRun run) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new TestJson(json).write(run);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private void write(TestRun run) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("policy");
    json.writeStringField("name", run.policy().name());
    json.writeStringField("version", run.policy().version());
    json.writeStringField("digest", run.policy().digest());
    json.writeStringField("source", run.manifest().source());
    json.writeObjectFieldStart("expected");
    for (Map.Entry<Integer, String> share : run.manifest().expected().entrySet()) {
      json.writeStringField(share.getKey().toString(), share.getValue());
    }
    json.writeEndObject();
    strings("assumed", run.assumed().stream().map(Rule::name).toList());
    json.writeEndObject();
    json.writeNumberField("scenarios", run.results().size());
    json.writeNumberField("passed", run.results().size() - run.failed().size());
    json.writeArrayFieldStart("failed");
    for (ScenarioResult result : run.failed()) {
      failure(result);
    }
    json.writeEndArray();
    coverage(run);
    json.writeArrayFieldStart("unknownClauses");
    for (UnknownClause unknown : run.unknown()) {
      unknown(unknown);
    }
    json.writeEndArray();
    json.writeBooleanField("ok", run.isWell());
    json.writeEndObject();
  }

  private void failure(ScenarioResult result) throws IOException {
    Scenario scenario = result.scenario();
    json.writeStartObject();
    place(scenario);
    strings("clauses", scenario.clauses());
    json.writeArrayFieldStart("differences");
    for (Difference difference : result.differences()) {
      json.writeStartObject();
      json.writeStringField("attribute", difference.attribute());
      json.writeStringField("expected", difference.expected());
      json.writeStringField("actual", difference.actual());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(Scenario scenario) throws IOException {
    json.writeStringField("file", scenario.file());
    json.writeNumberField("line", scenario.line());
    json.writeStringField("name", scenario.name());
  }

  private void coverage(TestRun run) throws IOException {
    Coverage coverage = run.coverage();
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("rules", coverage.rules());
    json.writeNumberField("rulesFired", coverage.fired());
    strings("rulesNotFired", coverage.idle().stream().map(Rule::name).toList());
    json.writeNumberField("clauses", coverage.clauses());
    json.writeNumberField("clausesNamed", coverage.named());
    strings("clausesNotNamed", coverage.unnamed());
    json.writeNumberField("minimumPercent", run.minimum());
    json.writeBooleanField("enough", !run.isBelowMinimum());
    json.writeEndObject();
  }

  private void unknown(UnknownClause unknown) throws IOException {
    json.writeStartObject();
    json.writeStringField("clause", unknown.clause());
    place(unknown.scenario());
    if (unknown.meant() != null) {
      json.writeStringField("meant", unknown.meant());
    }
    json.writeEndObject();
  }

  private void strings(String name, Iterable<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
