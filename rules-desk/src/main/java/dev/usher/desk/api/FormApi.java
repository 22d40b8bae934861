package dev.usher.desk.api;

import dev.usher.desk.answer.FormField;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.policy.Policy;

/** {@code GET /api/form?version=}: the fields of a contact for a form. */
final class FormApi {
  private final Workspace workspace;

  FormApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    Policy policy = workspace.find(request.parameter("version").orElse(Workspace.SAVED)).policy();
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .objects("fields", FormField.of(policy), FormApi::write)));
  }

  private static void write(JsonMembers json, FormField field) {
    json.text("path", field.path())
        .text("group", field.group())
        .text("label", field.label())
        .text("type", field.type().key())
        .text("unit", field.unit())
        .flag("needed", field.needed())
        .flag("asked", field.asked())
        .texts("choices", field.choices());
  }
}
