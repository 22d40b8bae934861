package dev.usher.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.compare.DecisionDifference;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.NewestOnly;
import dev.usher.desk.policy.ScenarioOutcome;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.decide.ContactLines;
import dev.usher.ops.watch.ContactChange;
import dev.usher.ops.watch.SampleComparison;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /api/impact} with {@code version}, {@code tab} and perhaps {@code contact} and {@code
 * at}: what a draft comes to beside what is saved. Which of the sample contacts are decided
 * otherwise, which scenarios fail that did not, and what becomes of the one contact.
 */
final class ImpactApi {
  private static final int MOST_SHOWN = 200;

  private final Workspace workspace;
  private final NewestOnly newest = new NewestOnly();

  ImpactApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    return WebReply.json(
        newest.of(fields.text("tab"), () -> impact(fields)).orElseGet(Overtaken::json));
  }

  private String impact(JsonFields fields) {
    DeskVersion saved = SavedSide.of(workspace);
    DeskVersion draft = workspace.find(fields.text("version"));
    draft.policy();
    return JsonMembers.object(
        json -> {
          json.number("formatVersion", 1).text("version", draft.id()).text("saved", saved.id());
          json.object("contacts", self -> contacts(self, saved, draft));
          json.object("scenarios", self -> scenarios(self, saved.scenarios(), draft.scenarios()));
          if (fields.optionalText("contact").isPresent()) {
            json.object("contact", self -> contact(self, fields, saved));
          }
        });
  }

  private void contacts(JsonMembers json, DeskVersion saved, DeskVersion draft) {
    String lines = String.join("\n", workspace.contacts().lines());
    ContactLines contacts = ContactLines.of(lines.getBytes(UTF_8));
    SampleComparison compared =
        SampleComparison.of(contacts.decided(saved.usher()), contacts.decided(draft.usher()));
    json.number("of", compared.contacts())
        .number("change", compared.changes().size())
        .number("refused", compared.rejected().size())
        .objects(
            "sums",
            compared.sums().entrySet(),
            (sum, each) -> sum.text("part", each.getKey()).number("contacts", each.getValue()))
        .objects(
            "changes", compared.changes().stream().limit(MOST_SHOWN).toList(), ImpactApi::change);
  }

  private static void change(JsonMembers json, ContactChange change) {
    json.text("id", change.contact()).texts("parts", change.parts()).text("words", change.words());
  }

  private static void scenarios(JsonMembers json, ScenarioOutcome before, ScenarioOutcome after) {
    List<ScenarioResult> broken = after.failingUnlike(before);
    json.number("of", after.results().size())
        .number("fail", after.failing().size())
        .number("failBefore", before.failing().size())
        .number("newlyFail", broken.size())
        .texts("unread", after.unread())
        .objects("failing", broken.stream().limit(MOST_SHOWN).toList(), ImpactApi::failure);
  }

  private static void failure(JsonMembers json, ScenarioResult failure) {
    json.text("name", failure.scenario().name())
        .text("file", failure.scenario().file())
        .number("line", failure.scenario().line())
        .objects(
            "differences",
            failure.differences(),
            (self, each) ->
                self.text("attribute", each.attribute())
                    .text("expected", each.expected())
                    .text("actual", each.actual()));
  }

  private void contact(JsonMembers json, JsonFields fields, DeskVersion saved) {
    try {
      AskedCase now = AskedCase.of(fields, workspace);
      AskedCase then = new AskedCase(saved, now.contact(), now.at());
      ContactChange change =
          ContactChange.of(
              now.contact().id(), DecisionDifference.between(then.decide(), now.decide()));
      json.flag("changes", !change.parts().isEmpty());
      change(json, change);
    } catch (RequestException refused) {
      json.text("error", Optional.ofNullable(refused.getMessage()).orElse(""));
    }
  }
}
