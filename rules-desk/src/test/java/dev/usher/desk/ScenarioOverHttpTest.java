package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.Usher;
import dev.usher.ops.scenario.ScenarioRuns;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioResult;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is kept as scenarios that pass, with its neighbours at the thresholds. */
class ScenarioOverHttpTest {
  private static final String CONTACT =
      """
      {"id": "c-9", "receivedAt": "2026-03-03T10:00:00+01:00", "channel": "EMAIL", "refund": "1200 EUR"}
      """;

  @TempDir private Path folder;

  private static Map<String, String> asked(String version, String file) {
    return Map.of("version", version, "contact", CONTACT, "file", file);
  }

  private static List<ScenarioResult> run(String refunds, String file, String text) {
    Map<String, String> texts = Map.of("policy.yaml", ShopDesk.MANIFEST, "refunds.drl", refunds);
    try (Usher usher = Usher.open(PolicySource.of(texts))) {
      return ScenarioRuns.of(usher, Map.of(file, text));
    }
  }

  @Test
  void caseAndItsNeighbours_passWhenAppended_andWhatStandsThereStays() throws Exception {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String file = "scenarios/refunds.yaml";

      JsonNode kept = desk.asked("/api/scenario", asked("saved", file));

      String text = kept.get("text").asText();
      assertThat(kept.get("added").asBoolean()).isFalse();
      assertThat(text).startsWith(ShopDesk.SCENARIOS.stripTrailing());
      List<ScenarioResult> results = run(ShopDesk.REFUNDS, file, text);
      assertThat(results).allSatisfy(each -> assertThat(each.passed()).isTrue());
      assertThat(results).hasSize(2 + kept.get("names").size());
      assertThat(kept.get("names").size()).isGreaterThan(1);
      assertThat(text).contains("refund: 1200.00 EUR", "refund: 1000.00 EUR");
      assertThat(Files.readString(folder.resolve(file))).isEqualTo(ShopDesk.SCENARIOS);
    }
  }

  @Test
  void draft_isAskedForWhatItDecides_andForItsOwnTextOfTheFile() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String next = ShopDesk.REFUNDS.replace("1000", "1500");
      String file = "scenarios/refunds.yaml";
      String draft =
          desk.draft(Map.of("refunds.drl", next, file, ShopDesk.SCENARIOS + "# mine\n"))
              .get("version")
              .asText();

      JsonNode kept = desk.asked("/api/scenario", asked(draft, file));

      assertThat(kept.get("text").asText()).contains("# mine");
      assertThat(run(next, "scenarios/x.yaml", kept.get("scenarios").asText()))
          .allSatisfy(each -> assertThat(each.passed()).isTrue());
      assertThat(run(ShopDesk.REFUNDS, "scenarios/x.yaml", kept.get("scenarios").asText()))
          .anySatisfy(each -> assertThat(each.passed()).isFalse());
    }
  }

  @Test
  void newFile_beginsWithThem() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode kept = desk.asked("/api/scenario", asked("saved", "scenarios/mine.yaml"));

      assertThat(kept.get("added").asBoolean()).isTrue();
      assertThat(kept.get("text").asText()).startsWith("scenarios:\n");
      assertThat(run(ShopDesk.REFUNDS, "scenarios/mine.yaml", kept.get("text").asText()))
          .allSatisfy(each -> assertThat(each.passed()).isTrue());
    }
  }

  @Test
  void nameThatIsThereAlready_isRefused_andSaysWhatToDo() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      Map<String, String> asked = new HashMap<>(asked("saved", "scenarios/refunds.yaml"));
      asked.put("name", "At 1,000 the lead decides");

      HttpResponse<String> refused = desk.post("/api/scenario", asked);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("already", "give the case another name");
    }
  }

  @Test
  void fileWithMistakes_isRefused() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String draft =
          desk.draft(Map.of("scenarios/refunds.yaml", "scenarios: [{name: x}]\n"))
              .get("version")
              .asText();

      HttpResponse<String> refused =
          desk.post("/api/scenario", asked(draft, "scenarios/refunds.yaml"));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("scenarios/refunds.yaml has mistakes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refunds.drl", "policy.yaml", "../x.yaml", "scenarios/../x.yaml", "x"})
  void otherFiles_areRefused(String file) {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      assertThat(desk.post("/api/scenario", asked("saved", file)).statusCode()).isEqualTo(400);
    }
  }
}
