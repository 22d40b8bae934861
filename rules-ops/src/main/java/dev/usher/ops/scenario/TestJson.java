package dev.usher.ops.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.analysis.MutationRun;
import dev.usher.data.DiagnosticWriter;
import dev.usher.ops.judge.JudgeDifference;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ConditionCoverage;
import dev.usher.scenario.ConditionGap;
import dev.usher.scenario.Coverage;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test run as one line of JSON. */
final class TestJson {
  private static final int FORMAT_VERSION = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private TestJson(JsonGenerator json) {
    this.json = json;
  }

  /** Part of a line. */
  private interface Writing {
    void on(TestJson line) throws IOException;
  }

  static String of(TestRun run) {
    return line(line -> line.write(run));
  }

  /** Returns why nothing was run. */
  static String of(CommandException refused) {
    return line(line -> line.write(refused));
  }

  private static String line(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.on(new TestJson(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private void write(TestRun run) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", FORMAT_VERSION);
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
    causes(run);
    coverage(run);
    json.writeArrayFieldStart("unknownClauses");
    for (UnknownClause unknown : run.unknown()) {
      unknown(unknown);
    }
    json.writeEndArray();
    diagnostics(run.remarks());
    judgement(run.judged());
    MutationRun mutants = run.mutants();
    if (mutants != null) {
      new MutantJson(json).write(mutants, run.minimum().ofMutants());
    }
    json.writeBooleanField("ok", run.isWell());
    json.writeEndObject();
  }

  private void write(CommandException refused) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", FORMAT_VERSION);
    json.writeStringField("refused", refused.summary());
    diagnostics(refused.diagnostics());
    json.writeBooleanField("ok", false);
    json.writeEndObject();
  }

  private void diagnostics(List<Diagnostic> all) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic each : all) {
      json.writeRawValue(new DiagnosticWriter().toJson(each));
    }
    json.writeEndArray();
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

  private void causes(TestRun run) throws IOException {
    json.writeArrayFieldStart("causes");
    for (FailureCause cause : FailureCause.of(run)) {
      json.writeStartObject();
      json.writeStringField("cause", cause.words());
      json.writeArrayFieldStart("scenarios");
      for (ScenarioResult result : cause.results()) {
        json.writeStartObject();
        place(result.scenario());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
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
    conditions(run);
    json.writeNumberField("minimumPercent", run.minimum().both());
    json.writeBooleanField("enough", !run.isBelowMinimum());
    json.writeEndObject();
  }

  private void conditions(TestRun run) throws IOException {
    ConditionCoverage conditions = run.conditions();
    Double minimum = run.minimum().ofConditions();
    if (conditions == null || minimum == null) {
      return;
    }
    json.writeNumberField("conditionSides", conditions.sides());
    json.writeNumberField("conditionSidesShown", conditions.shown());
    json.writeArrayFieldStart("conditionSidesNotShown");
    for (ConditionGap gap : conditions.gaps()) {
      json.writeStartObject();
      json.writeStringField("file", gap.atom().place().file());
      json.writeNumberField("line", gap.atom().place().line());
      json.writeNumberField("column", gap.atom().place().column());
      json.writeStringField("rule", gap.rule().name());
      json.writeStringField("condition", gap.condition());
      json.writeBooleanField("holds", gap.holds());
      json.writeBooleanField("met", gap.met());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("minimumConditionPercent", minimum);
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

  private void judgement(@Nullable JudgeReport judged) throws IOException {
    if (judged == null) {
      return;
    }
    json.writeObjectFieldStart("judge");
    json.writeNumberField("contacts", judged.contacts());
    json.writeNumberField("generated", judged.generated());
    json.writeNumberField("seed", judged.seed());
    json.writeNumberField("refused", judged.refused());
    json.writeNumberField("rules", judged.rules());
    json.writeNumberField("rulesFired", judged.rules() - judged.idle().size());
    strings("rulesNotFired", judged.idle());
    strings("complaints", judged.complaints());
    json.writeNumberField("differences", judged.differences());
    json.writeArrayFieldStart("shown");
    for (JudgeDifference each : judged.shown()) {
      difference(each);
    }
    json.writeEndArray();
    json.writeBooleanField("agrees", judged.agrees());
    json.writeEndObject();
  }

  private void difference(JudgeDifference one) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", one.file());
    json.writeNumberField("line", one.line());
    json.writeStringField("rule", one.rule());
    json.writeStringField("question", one.question());
    json.writeStringField("contact", one.contact());
    json.writeStringField("at", one.at());
    json.writeStringField("where", one.where());
    json.writeStringField("usher", one.usher());
    json.writeStringField("judge", one.judge());
    strings("conditions", one.conditions());
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
