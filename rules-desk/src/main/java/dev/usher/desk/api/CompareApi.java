package dev.usher.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.diff.DiffReport;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * {@code POST /api/compare} with {@code old} and {@code new}, each what {@link Workspace#find}
 * takes: what {@code usher diff} says. Also who of some contacts is decided otherwise: of {@code
 * contacts}, a text with one as JSON on each line, or else, with {@code samples}, of the sample
 * contacts.
 */
final class CompareApi {
  private static final int EXAMPLES = 20;

  private final Workspace workspace;

  CompareApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    String oldName = fields.text("old");
    String newName = fields.text("new");
    DeskVersion before = workspace.find(oldName);
    DeskVersion after = workspace.find(newName);
    DiffReport report =
        DiffReport.of(shown(oldName), before.policy(), shown(newName), after.policy());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.unwatched(out, err);
    byte[] contacts = contacts(fields);
    if (contacts.length == 0) {
      report.writeTo(terminal);
    } else {
      Input input = new Input("contacts", new ByteArrayInputStream(contacts), contacts.length);
      report.writeTo(terminal, before.usher(), after.usher(), input, EXAMPLES);
    }
    terminal.flush();
    List<String> complaints = err.toString(UTF_8).lines().toList();
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("old", before.id())
                    .text("new", after.id())
                    .raw("diff", out.toString(UTF_8).strip())
                    .texts("complaints", complaints)));
  }

  private byte[] contacts(JsonFields fields) {
    String text =
        fields
            .optionalText("contacts")
            .orElseGet(
                () ->
                    fields.flag("samples") ? String.join("\n", workspace.contacts().lines()) : "");
    return text.getBytes(UTF_8);
  }

  /** A draft has no name that anybody would know. */
  private static String shown(String name) {
    return Workspace.isDraft(name) ? "draft" : name;
  }
}
