package dev.usher.desk.api;

import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.format.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /api/changes} with {@code version}: the lines in which a draft differs from what is
 * saved, file by file, as {@code diff -u} writes them.
 */
final class ChangesApi {
  private final Workspace workspace;

  ChangesApi(Workspace workspace) {
    this.workspace = workspace;
  }

  private record ChangedFile(String path, boolean added, List<String> lines) {}

  WebReply answer(WebRequest request) {
    DeskVersion draft = workspace.find(JsonFields.of(request.body()).text("version"));
    DeskVersion saved = workspace.saved();
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("version", draft.id())
                    .text("saved", saved.id())
                    .objects(
                        "files",
                        changed(saved.texts().files(), draft.texts().files()),
                        (file, each) ->
                            file.text("path", each.path())
                                .flag("added", each.added())
                                .texts("lines", each.lines()))));
  }

  private static List<ChangedFile> changed(Map<String, String> saved, Map<String, String> draft) {
    List<ChangedFile> changed = new ArrayList<>();
    draft.forEach(
        (path, text) -> {
          String before = saved.get(path);
          if (!text.equals(before)) {
            List<String> lines = UnifiedDiff.between(path, before == null ? "" : before, text);
            changed.add(new ChangedFile(path, before == null, lines));
          }
        });
    return changed;
  }
}
