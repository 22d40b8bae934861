package dev.usher.ops.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.analysis.Mutant;
import dev.usher.analysis.MutantResult;
import dev.usher.analysis.MutantState;
import dev.usher.analysis.MutationRun;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of mutants, as an object of JSON. */
final class MutantJson {
  private final JsonGenerator json;

  MutantJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes it.
   *
   * @param minimum the least share that was asked for, or null
   */
  void write(MutationRun run, @Nullable Double minimum) throws IOException {
    json.writeObjectFieldStart("mutants");
    json.writeNumberField("all", run.results().size());
    for (MutantState state : MutantState.values()) {
      json.writeNumberField(state.key(), run.results(state).size());
    }
    json.writeNumberField("refused", run.mutants().refused());
    json.writeNumberField("repeated", run.mutants().repeated());
    json.writeNumberField("passedOver", run.mutants().passedOver());
    json.writeNumberField("scorePercent", run.score());
    if (minimum != null) {
      json.writeNumberField("minimumPercent", minimum);
    }
    json.writeArrayFieldStart("rules");
    for (RuleScore each : RuleScore.of(run)) {
      json.writeStartObject();
      rule(each.rule());
      json.writeNumberField("counted", each.counted());
      json.writeNumberField("killed", each.killed());
      json.writeNumberField("equivalent", each.equivalent());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missed");
    for (MutantResult each : MutantText.missed(run)) {
      missed(each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(Rule rule) throws IOException {
    json.writeStringField("rule", rule.name());
    if (rule.clause() != null) {
      json.writeStringField("clause", rule.clause());
    }
  }

  private void missed(MutantResult result) throws IOException {
    Mutant mutant = result.mutant();
    json.writeStartObject();
    json.writeStringField("state", result.state().key());
    json.writeStringField("file", mutant.place().file());
    json.writeNumberField("line", mutant.place().line());
    json.writeNumberField("column", mutant.place().column());
    rule(mutant.rule());
    json.writeStringField("kind", mutant.kind());
    json.writeStringField("change", mutant.words());
    if (result.witness() != null) {
      json.writeStringField("changes", result.witness().difference().words());
    }
    if (result.why() != null) {
      json.writeStringField("why", result.why());
    }
    ScenarioDraft draft = result.scenario();
    if (draft != null) {
      json.writeStringField("scenario", new ScenarioWriter().items(List.of(draft), 0));
    }
    json.writeEndObject();
  }
}
