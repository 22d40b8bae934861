package dev.usher.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.desk.testing.DeskClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are run as {@code usher test} runs them. */
class TestsApiTest {
  private static DeskClient desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = DeskClient.of("kyndof", copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String draft(String file, String before, String after) {
    String text = desk.get("/api/files/" + file).body();
    assertThat(text).contains(before);
    Map<String, String> files = Map.of(file, text.replace(before, after));
    return DeskClient.json(desk.post("/api/drafts", Map.of("files", files)))
        .get("version")
        .asText();
  }

  @Test
  void whatIsSaved_passes_andEveryScenarioIsTold() {
    JsonNode answer = DeskClient.json(desk.post("/api/tests", Map.of()));

    assertThat(answer.at("/run/ok").asBoolean()).isTrue();
    assertThat(answer.get("scenarios")).hasSize(answer.at("/run/scenarios").asInt());
    assertThat(answer.get("scenarios")).allMatch(each -> each.get("passed").asBoolean());
    assertThat(answer.at("/run/coverage/rulesNotFired")).isEmpty();
    assertThat(answer.at("/run/coverage/conditionSides").asInt()).isPositive();
  }

  @Test
  void aDraftThatBreaksScenarios_isToldWithItsRules() {
    String version =
        draft("refunds.drl", "refund >= 500, refund <= 2000", "refund >= 500, refund <= 600");

    JsonNode answer = DeskClient.json(desk.post("/api/tests", Map.of("version", version)));

    assertThat(answer.at("/run/ok").asBoolean()).isFalse();
    assertThat(answer.at("/run/failed")).isNotEmpty();
    assertThat(answer.get("scenarios"))
        .filteredOn(each -> !each.get("passed").asBoolean())
        .hasSize(answer.at("/run/failed").size())
        .allMatch(each -> !each.get("why").isEmpty());
  }

  @Test
  void mutants_areTriedOnDemand() {
    JsonNode answer = DeskClient.json(desk.post("/api/tests", Map.of("mutants", true)));

    assertThat(answer.at("/run/mutants/scorePercent").asDouble()).isEqualTo(100);
    assertThat(answer.at("/run/mutants/missed")).isEmpty();
  }

  @Test
  void brokenScenarios_areSaid_andNoneIsRun() {
    HttpResponse<String> answer =
        desk.post(
            "/api/tests",
            Map.of("version", draft("scenarios/refunds.yaml", "scenarios:", "scenarioz:")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("mistakes");
  }
}
