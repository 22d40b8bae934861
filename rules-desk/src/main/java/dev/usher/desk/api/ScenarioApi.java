package dev.usher.desk.api;

import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.VersionTexts;
import dev.usher.desk.policy.Workspace;
import dev.usher.model.ContactException;
import dev.usher.ops.draft.DraftedScenarios;
import dev.usher.ops.draft.ExtendedScenarios;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioWriter;
import java.util.List;

/**
 * {@code POST /api/scenario} with {@code version}, {@code contact}, {@code at}, {@code file} and
 * perhaps {@code name}: the case and its nearest neighbours as scenarios, and the text of the file
 * with them at its end. Nothing is written.
 */
final class ScenarioApi {
  private static final int NEIGHBOURS = 3;

  private final Workspace workspace;

  ScenarioApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    String file = fields.text("file");
    if (!VersionTexts.isOfScenarios(file) || !SavedFiles.isOwn(file)) {
      throw RequestException.wrong(
          "\"" + file + "\" is no file of scenarios: write one such as scenarios/refunds.yaml");
    }
    AskedCase asked = AskedCase.of(fields, workspace);
    List<ScenarioDraft> drafts = drafts(asked, fields.optionalText("name").orElse(""));
    String text = asked.version().texts().files().get(file);
    String next = text == null ? new ScenarioWriter().file(drafts) : extended(asked, file, drafts);
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .text("version", asked.version().id())
                    .text("file", file)
                    .flag("added", text == null)
                    .texts("names", drafts.stream().map(ScenarioDraft::name).toList())
                    .text("scenarios", new ScenarioWriter().file(drafts))
                    .text("text", next)));
  }

  private static List<ScenarioDraft> drafts(AskedCase asked, String name) {
    DraftedScenarios scenarios = new DraftedScenarios(asked.usher());
    try {
      List<ScenarioDraft> drafts =
          scenarios.of(asked.contact(), asked.at(), name.isBlank() ? null : name, NEIGHBOURS);
      scenarios.prove(drafts);
      return drafts;
    } catch (ContactException refused) {
      throw new RequestException(422, String.valueOf(refused.getMessage()));
    } catch (CommandException refused) {
      throw refusal(refused);
    }
  }

  private static String extended(AskedCase asked, String file, List<ScenarioDraft> drafts) {
    String before = asked.version().texts().files().getOrDefault(file, "");
    try {
      return new ExtendedScenarios(
              file, asked.version().policy(), "give the case another name", "name another file")
          .of(before, drafts);
    } catch (CommandException unsuitable) {
      throw refusal(unsuitable);
    } catch (PolicyException mistakes) {
      throw new RequestException(422, file + " has mistakes: mend them, or name another file");
    }
  }

  private static RequestException refusal(CommandException why) {
    return new RequestException(422, why.summary());
  }
}
