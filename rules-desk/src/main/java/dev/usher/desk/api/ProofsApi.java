package dev.usher.desk.api;

import dev.usher.analysis.InvariantResult;
import dev.usher.analysis.InvariantResult.Verdict;
import dev.usher.data.ContactWriter;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.NewestOnly;
import dev.usher.desk.policy.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /api/proofs} with {@code version} and {@code tab}: what becomes of the policy's
 * invariants in a draft beside what is saved. This may take seconds, and keeps nothing else
 * waiting.
 */
final class ProofsApi {
  private final Workspace workspace;
  private final NewestOnly newest = new NewestOnly();

  ProofsApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    return WebReply.json(
        newest.of(fields.text("tab"), () -> proofs(fields)).orElseGet(Overtaken::json));
  }

  private String proofs(JsonFields fields) {
    DeskVersion saved = SavedSide.of(workspace);
    DeskVersion draft = workspace.find(fields.text("version"));
    List<InvariantResult> before = saved.analysis().invariants();
    List<InvariantResult> after = draft.decidesAs(saved) ? before : draft.analysis().invariants();
    Map<String, Verdict> verdicts = new HashMap<>();
    before.forEach(each -> verdicts.put(each.invariant().name(), each.verdict()));
    return JsonMembers.object(
        json ->
            json.number("formatVersion", 1)
                .text("version", draft.id())
                .text("saved", saved.id())
                .objects(
                    "invariants", after, (self, each) -> invariant(self, each, verdicts, saved)));
  }

  private static void invariant(
      JsonMembers json, InvariantResult result, Map<String, Verdict> before, DeskVersion saved) {
    Verdict was = before.get(result.invariant().name());
    ContactWriter writer = ContactWriter.in(saved.policy().manifest().zone());
    json.text("name", result.invariant().name())
        .text("file", result.invariant().place().file())
        .number("line", result.invariant().place().line())
        .text("verdict", result.verdict().key())
        .text("before", was == null ? null : was.key())
        .text("why", result.why())
        .texts("shown", result.shown().stream().map(each -> writer.toJson(each.asked())).toList());
  }
}
