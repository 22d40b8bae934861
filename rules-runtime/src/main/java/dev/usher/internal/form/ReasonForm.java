package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reason: where it comes from, its proposal, and what became of it. */
final class ReasonForm {
  private static final Map<ProposalKind, FieldNames> REASON =
      ProposalForm.names(
          FieldNames.of("rule", "source", "clause", "from", "effective", "state", "outdoneBy"));

  /** What is said where the decision does not follow a proposal. */
  private static final ReasonState[] OTHERS =
      Arrays.stream(ReasonState.values())
          .filter(state -> state != ReasonState.FOLLOWED)
          .toArray(ReasonState[]::new);

  /** Who outdid a proposal is written as who made it is. */
  private static final FieldNames SOURCE = FieldNames.of("rule", "source", "clause");

  /** The names in a reason, wherever in it. */
  static final FieldNames NAMES = FieldNames.ofAll(REASON.values().toArray(FieldNames[]::new));

  private ReasonForm() {}

  static void write(JsonText json, Reason reason) {
    writeSource(json, reason.source());
    ProposalForm.write(json, reason.proposal());
    json.moment("from", reason.from());
    json.flag("effective", reason.effective());
    if (!reason.effective()) {
      json.constant("state", reason.state());
    }
    if (!reason.outdoneBy().isEmpty()) {
      json.list("outdoneBy", reason.outdoneBy(), ReasonForm::writeSource);
    }
  }

  private static void writeSource(JsonText json, Source source) {
    if (source instanceof Source.Rule rule) {
      json.text("rule", rule.name());
    } else if (source instanceof Source.Stated stated) {
      json.text("source", stated.statement().key());
    }
    json.text("clause", source.clause());
  }

  static Reason read(Value value) {
    Fields fields = value.fields();
    return CheckedReading.made(
        value,
        () ->
            Reason.builder(source(fields), ProposalForm.read(value, REASON))
                .from(fields.read("from", Moments::readCalculated))
                .state(state(fields))
                .outdoneBy(DecisionForm.list(fields, "outdoneBy", ReasonForm::other))
                .build());
  }

  private static ReasonState state(Fields fields) {
    if (fields.need("effective").flag()) {
      if (fields.has("state")) {
        throw fields.need("state").wrong("it is allowed only where effective is false");
      }
      return ReasonState.FOLLOWED;
    }
    return Keys.read(fields.need("state"), OTHERS, Enum::name);
  }

  private static Source other(Value value) {
    Fields fields = CheckedReading.fields(value, SOURCE);
    return CheckedReading.made(value, () -> source(fields));
  }

  private static Source source(Fields fields) {
    @Nullable String clause = fields.text("clause");
    if (fields.has("source")) {
      if (fields.has("rule")) {
        throw fields.need("source").wrong("it is allowed only where there is no rule");
      }
      Value source = fields.need("source");
      return new Source.Stated(Keys.read(source, Statement.values(), Statement::key), clause);
    }
    return new Source.Rule(fields.need("rule").text(), clause);
  }
}
