package dev.usher.internal.form;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.Nearness;
import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.policy.rule.Question;
import java.math.BigDecimal;

/** What one rule made of a contact, as text. */
final class RuleExplanationForm {
  private static final FieldNames RULE =
      FieldNames.ofAll(
          FieldNames.of(
              "name",
              "clause",
              "question",
              "state",
              "from",
              "missing",
              "distance",
              "conditions",
              "reasons"),
          PlaceForm.NAMES);
  private static final FieldNames CONDITION =
      FieldNames.ofAll(
          FieldNames.of("kind", "sentence", "holds", "met", "wanted", "missedBy", "parts"),
          PlaceForm.NAMES);

  static final FieldNames NAMES = FieldNames.ofAll(RULE, CONDITION, ReasonForm.NAMES);

  private RuleExplanationForm() {}

  static void write(JsonText json, RuleExplanation rule) {
    json.text("name", rule.name());
    json.text("clause", rule.clause());
    json.text("question", rule.question().fact());
    PlaceForm.write(json, rule.place());
    json.text("state", rule.state().key());
    json.moment("from", rule.from());
    json.number("missing", rule.nearness().missing());
    json.number("distance", BigDecimal.valueOf(rule.nearness().distance()));
    json.list("conditions", rule.conditions(), RuleExplanationForm::condition);
    json.list("reasons", rule.reasons(), ReasonForm::write);
  }

  private static void condition(JsonText json, ConditionExplanation condition) {
    json.text("kind", condition.kind().key());
    json.text("sentence", condition.sentence());
    PlaceForm.write(json, condition.place());
    json.flag("holds", condition.holds());
    json.text("met", condition.met());
    json.text("wanted", condition.wanted());
    json.text("missedBy", condition.missedBy());
    if (!condition.parts().isEmpty()) {
      json.list("parts", condition.parts(), RuleExplanationForm::condition);
    }
  }

  static RuleExplanation read(Value value) {
    Fields fields = CheckedReading.fields(value, RULE);
    return CheckedReading.made(
        value,
        () ->
            new RuleExplanation(
                fields.need("name").text(),
                fields.text("clause"),
                Keys.read(fields.need("question"), Question.values(), Question::fact),
                PlaceForm.read(value, fields),
                Keys.read(fields.need("state"), RuleState.values(), RuleState::key),
                DecisionForm.moment(fields, "from"),
                new Nearness(
                    fields.need("missing").integer(),
                    fields.need("distance").number().doubleValue()),
                DecisionForm.list(fields, "conditions", RuleExplanationForm::condition),
                DecisionForm.list(fields, "reasons", ReasonForm::read)));
  }

  private static ConditionExplanation condition(Value value) {
    Fields fields = CheckedReading.fields(value, CONDITION);
    return CheckedReading.made(
        value,
        () ->
            new ConditionExplanation(
                Keys.read(
                    fields.need("kind"),
                    ConditionExplanation.Kind.values(),
                    ConditionExplanation.Kind::key),
                fields.need("sentence").text(),
                PlaceForm.read(value, fields),
                fields.need("holds").flag(),
                fields.text("met"),
                fields.text("wanted"),
                fields.text("missedBy"),
                DecisionForm.list(fields, "parts", RuleExplanationForm::condition)));
  }
}
