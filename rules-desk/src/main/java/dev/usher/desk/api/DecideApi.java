package dev.usher.desk.api;

import dev.usher.data.DecisionWriter;
import dev.usher.data.ExplanationWriter;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;

/**
 * {@code POST /api/decide} and {@code /api/explain} with {@code version}, {@code contact} and
 * {@code at}.
 */
final class DecideApi {
  private final Workspace workspace;

  DecideApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply decide(WebRequest request) {
    AskedCase asked = AskedCase.of(JsonFields.of(request.body()), workspace);
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("version", asked.version().id())
                    .text("at", asked.at().toString())
                    .raw("decision", new DecisionWriter().toJson(asked.decide()))));
  }

  WebReply explain(WebRequest request) {
    AskedCase asked = AskedCase.of(JsonFields.of(request.body()), workspace);
    return WebReply.json(
        new ExplanationWriter().toJson(asked.usher().explain(asked.contact(), asked.at())));
  }
}
