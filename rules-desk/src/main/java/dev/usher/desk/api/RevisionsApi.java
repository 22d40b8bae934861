package dev.usher.desk.api;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.git.Revision;
import dev.usher.ops.git.RevisionPolicy;
import java.util.List;

/** {@code GET /api/revisions}: the latest commits that changed the policy's folder. */
final class RevisionsApi {
  private static final int MOST = 20;

  private final Workspace workspace;

  RevisionsApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    List<Revision> revisions =
        workspace
            .files()
            .map(files -> RevisionPolicy.latest(files.folder(), MOST))
            .orElse(List.of());
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .objects(
                        "revisions",
                        revisions,
                        (revision, each) ->
                            revision
                                .text("id", each.id())
                                .text("date", each.date())
                                .text("subject", each.subject()))));
  }
}
