package dev.usher.desk.api;

import dev.usher.data.DecisionWriter;
import dev.usher.data.ExplanationWriter;
import dev.usher.desk.answer.AnswerChanges;
import dev.usher.desk.answer.AnswerParts;
import dev.usher.desk.answer.CasePicture;
import dev.usher.desk.answer.CitedRules;
import dev.usher.desk.answer.DecisionSentence;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /api/decide} and {@code /api/explain} with {@code version}, {@code contact} and
 * {@code at}. With {@code base}, an object of the same three, the answer says too what differs from
 * what is decided there.
 */
final class DecideApi {
  private final Workspace workspace;

  DecideApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply decide(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    AskedCase asked = AskedCase.of(fields, workspace);
    Decision decision = asked.decide();
    Policy policy = asked.version().policy();
    CitedRules cited = new CitedRules(policy);
    return WebReply.json(
        JsonMembers.object(
            json -> {
              json.number("formatVersion", 1)
                  .text("version", asked.version().id())
                  .text(
                      "at",
                      asked.at().atZone(policy.manifest().zone()).toOffsetDateTime().toString())
                  .objects(
                      "sentence",
                      DecisionSentence.of(decision),
                      (phrase, each) -> {
                        phrase.text("text", each.text());
                        cited.write(phrase, "rules", each.because());
                      });
              new AnswerParts(decision, policy).write(json);
              new CasePicture(asked.contact(), decision, policy.manifest()).write(json);
              changes(fields, decision, policy).ifPresent(changes -> changes.write(json));
              json.raw("decision", new DecisionWriter().toJson(decision));
            }));
  }

  /** What one would compare with may make no sense by now: then nothing is compared. */
  private Optional<AnswerChanges> changes(JsonFields fields, Decision decision, Policy policy) {
    Map<String, String> base = fields.texts("base");
    if (base.isEmpty()) {
      return Optional.empty();
    }
    try {
      AskedCase before = AskedCase.of(base, workspace);
      return Optional.of(
          new AnswerChanges(before.decide(), before.version().policy(), decision, policy));
    } catch (RequestException none) {
      return Optional.empty();
    }
  }

  WebReply explain(WebRequest request) {
    AskedCase asked = AskedCase.of(JsonFields.of(request.body()), workspace);
    return WebReply.json(new ExplanationWriter().toJson(asked.explain()));
  }
}
