package dev.usher.desk.api;

import dev.usher.desk.answer.CitedRules;
import dev.usher.desk.answer.PartNames;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.explain.Explanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.ops.explain.FlipLines;
import dev.usher.ops.explain.MissedConditions;
import dev.usher.ops.text.StyledLine;

/**
 * {@code POST /api/whynot} with {@code version}, {@code contact} and {@code at}: the rules that
 * nearly fired and what each missed, and the smallest changes that would change the decision.
 */
final class WhyNotApi {
  /** Whoever wants more asks for the whole explanation. */
  private static final int MOST = 12;

  private final Workspace workspace;

  WhyNotApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    AskedCase asked = AskedCase.of(JsonFields.of(request.body()), workspace);
    Explanation explanation = asked.explain();
    CitedRules cited = new CitedRules(asked.version().policy());
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .number("notFired", explanation.nearMisses().size())
                    .objects(
                        "nearest",
                        explanation.nearMisses().stream().limit(MOST).toList(),
                        (rule, each) -> nearest(rule, each, cited))
                    .objects("flips", FlipLines.told(explanation), WhyNotApi::flip)));
  }

  private static void nearest(JsonMembers json, RuleExplanation rule, CitedRules cited) {
    cited.write(json, rule.name());
    json.texts(
        "missed",
        MissedConditions.of(rule, "").stream().map(StyledLine::plain).map(String::strip).toList());
  }

  private static void flip(JsonMembers json, FlipLines.Told told) {
    json.text("field", told.flip().field())
        .text("change", told.flip().change())
        .text("difference", plain(told.difference()));
  }

  /** The two parts whose names are a program's. */
  private static String plain(String difference) {
    return difference
        .replace("replyVia ", PartNames.of("replyVia") + " ")
        .replace("anyOf ", PartNames.of("anyOf") + " ");
  }
}
