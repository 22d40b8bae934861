package dev.usher.desk.api;

import dev.usher.desk.answer.ComparedFigure;
import dev.usher.desk.answer.LadderWriter;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.policy.Policy;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/ladder} with {@code version}, {@code contact}, {@code at} and {@code field}:
 * what a figure of the contact comes to, rung by rung, and the rules that make the difference
 * between two of them. Without {@code field} it is the first figure that the contact has.
 */
final class LadderApi {
  private final Workspace workspace;

  LadderApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    JsonFields fields = JsonFields.of(request.body());
    AskedCase asked = AskedCase.of(fields, workspace);
    Policy policy = asked.version().policy();
    Map<String, ComparedFigure> figures = ComparedFigure.of(policy);
    @Nullable ComparedFigure figure =
        fields.optionalText("field").map(name -> named(figures, name)).orElse(null);
    if (figure == null) {
      figure = first(figures, asked);
    }
    ComparedFigure chosen = figure;
    return WebReply.json(
        JsonMembers.object(
            json -> {
              json.number("formatVersion", 1)
                  .objects(
                      "figures",
                      figures.values(),
                      (each, of) -> each.text("field", of.field()).text("label", of.label()));
              if (chosen != null) {
                new LadderWriter(chosen, asked.contact(), policy).write(json, asked::decide);
              }
            }));
  }

  private static ComparedFigure named(Map<String, ComparedFigure> figures, String name) {
    ComparedFigure figure = figures.get(name);
    if (figure == null) {
      throw RequestException.wrong(
          "no rule compares \""
              + name
              + "\"; figures that rules compare: "
              + String.join(", ", figures.keySet()));
    }
    return figure;
  }

  private static @Nullable ComparedFigure first(
      Map<String, ComparedFigure> figures, AskedCase asked) {
    return figures.values().stream()
        .filter(each -> isSaid(each.in(asked.contact())))
        .findFirst()
        .orElse(figures.values().stream().findFirst().orElse(null));
  }

  /** Counts are 0 where nobody has counted. */
  private static boolean isSaid(@Nullable BigDecimal value) {
    return value != null && value.signum() > 0;
  }
}
