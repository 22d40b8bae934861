package dev.usher.desk.api;

import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.Workspace;
import java.util.Map;

/**
 * {@code POST /api/drafts} with {@code files}: the texts that differ from those on disk. Answers
 * what the draft is called from here on, and what is said about it; with {@code quick} nothing
 * about scenarios, of which there may be hundreds.
 */
final class DraftApi {
  private final Workspace workspace;

  DraftApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    Map<String, String> changes = fields.texts("files");
    changes
        .keySet()
        .forEach(
            path -> {
              if (!SavedFiles.isOwn(path)) {
                throw RequestException.wrong("a policy has no file " + path);
              }
            });
    DeskVersion draft = workspace.version(workspace.saved().texts().with(changes));
    boolean quick = fields.flag("quick");
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("version", draft.id())
                    .flag("decides", draft.decides())
                    .flag("saved", draft.id().equals(workspace.saved().id()))
                    .raws("diagnostics", Diagnostics.of(draft, quick))));
  }
}
