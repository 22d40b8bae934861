package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is checked as one types; one with mistakes decides nothing, and the others still do. */
class DraftsOverHttpTest {
  private static final String CONTACT =
      """
      {"id": "c-9", "receivedAt": "2026-03-03T10:00:00+01:00", "channel": "EMAIL", "refund": "1200 EUR"}
      """;

  @TempDir private Path folder;

  @Test
  void sameTexts_haveTheSameId_andTheTextsOnDiskAreSaved() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String next = ShopDesk.REFUNDS.replace("1000", "1500");

      JsonNode first = desk.draft(Map.of("refunds.drl", next));
      JsonNode again = desk.draft(Map.of("policy.yaml", ShopDesk.MANIFEST, "refunds.drl", next));
      JsonNode same = desk.draft(Map.of("refunds.drl", ShopDesk.REFUNDS));

      assertThat(again.get("version")).isEqualTo(first.get("version"));
      assertThat(first.get("saved").asBoolean()).isFalse();
      assertThat(same.get("saved").asBoolean()).isTrue();
      assertThat(same.get("version").asText()).isEqualTo(desk.workspace().saved().id());
      assertThat(first.get("version")).isNotEqualTo(same.get("version"));
    }
  }

  @Test
  void mistakes_haveTheirPlaces_andOnlyTheDraftDecidesNothing() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String broken = ShopDesk.REFUNDS.replace("refund > 1000", "refnd > 1000");

      JsonNode draft = desk.draft(Map.of("refunds.drl", broken));

      assertThat(draft.get("decides").asBoolean()).isFalse();
      JsonNode mistake = draft.get("diagnostics").get(0);
      List<String> lines = broken.lines().toList();
      String line = lines.get(mistake.get("line").asInt() - 1);
      int begin = mistake.get("column").asInt() - 1;
      assertThat(mistake.get("file").asText()).isEqualTo("refunds.drl");
      assertThat(line.substring(begin, begin + mistake.get("length").asInt())).isEqualTo("refnd");
      assertThat(mistake.get("severity").asText()).isEqualTo("error");
      assertThat(mistake.get("hint").asText()).contains("refund");
      Map<String, String> asked =
          Map.of("version", draft.get("version").asText(), "contact", CONTACT, "tab", "t");
      assertThat(desk.post("/api/decide", asked).statusCode()).isEqualTo(422);
      assertThat(desk.post("/api/impact", asked).statusCode()).isEqualTo(422);
      assertThat(desk.post("/api/proofs", asked).statusCode()).isEqualTo(422);
      JsonNode saved = desk.asked("/api/decide", Map.of("version", "saved", "contact", CONTACT));
      assertThat(saved.at("/decision/tier").asInt()).isEqualTo(3);
    }
  }

  @Test
  void draft_decidesAsItsTextsSay_andLeavesTheDiskAlone() throws Exception {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode draft = desk.draft(Map.of("refunds.drl", ShopDesk.REFUNDS.replace("1000", "1500")));

      JsonNode decided =
          desk.asked(
              "/api/decide", Map.of("version", draft.get("version").asText(), "contact", CONTACT));

      assertThat(decided.at("/decision/tier").asInt()).isEqualTo(2);
      assertThat(Files.readString(folder.resolve("refunds.drl"))).isEqualTo(ShopDesk.REFUNDS);
    }
  }

  @Test
  void quickDraft_isToldOfEverythingButScenarios_whichThePolicyTellsOf() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      Map<String, String> files =
          Map.of(
              "refunds.drl",
              ShopDesk.REFUNDS.replace("$case.escalate(3)", "$case.escalate(3).escalate(3)"),
              "scenarios/new.yaml",
              "scenarios: [{name: x}]\n");
      JsonNode whole = desk.draft(files);

      JsonNode quick = desk.asked("/api/drafts", Map.of("files", files, "quick", true));

      assertThat(quick.get("version")).isEqualTo(whole.get("version"));
      assertThat(whole.get("diagnostics"))
          .extracting(each -> each.get("file").asText())
          .contains("scenarios/new.yaml");
      assertThat(quick.get("diagnostics"))
          .extracting(JsonNode::toString)
          .isEqualTo(
              StreamSupport.stream(whole.get("diagnostics").spliterator(), false)
                  .filter(each -> !each.get("file").asText().startsWith("scenarios/"))
                  .map(JsonNode::toString)
                  .toList());
      String version = quick.get("version").asText();
      assertThat(ShopDesk.json(desk.get("/api/policy?version=" + version)).get("diagnostics"))
          .isEqualTo(whole.get("diagnostics"));
    }
  }

  @Test
  void draftThatIsKeptNoMore_isGone_untilItIsSentAgain() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      Map<String, String> texts = Map.of("refunds.drl", ShopDesk.REFUNDS + "// first\n");
      String first = desk.draft(texts).get("version").asText();
      for (int i = 0; i < 30; i++) {
        desk.draft(Map.of("refunds.drl", ShopDesk.REFUNDS + "// " + i + "\n"));
      }

      Map<String, String> asked = Map.of("version", first, "contact", CONTACT);
      assertThat(desk.post("/api/decide", asked).statusCode()).isEqualTo(410);
      assertThat(desk.draft(texts).get("version").asText()).isEqualTo(first);
      assertThat(desk.post("/api/decide", asked).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void filesThatNoPolicyHas_areRefused() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      assertThat(
              desk.post("/api/drafts", Map.of("files", Map.of("../x.drl", "package x;")))
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void changes_areTheLinesThatDiffer() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode draft =
          desk.draft(
              Map.of(
                  "refunds.drl",
                  ShopDesk.REFUNDS.replace("refund > 1000", "refund > 1500"),
                  "scenarios/new.yaml",
                  "scenarios: []\n"));

      JsonNode changes =
          desk.asked("/api/changes", Map.of("version", draft.get("version").asText()));

      JsonNode refunds = changes.at("/files/0");
      assertThat(refunds.get("path").asText()).isEqualTo("refunds.drl");
      assertThat(refunds.get("added").asBoolean()).isFalse();
      assertThat(refunds.get("lines"))
          .extracting(JsonNode::asText)
          .filteredOn(line -> line.matches("[-+] .*"))
          .containsExactly(
              "-    $case : Assessed(refund > 1000)", "+    $case : Assessed(refund > 1500)");
      assertThat(changes.at("/files/1/added").asBoolean()).isTrue();
      assertThat(changes.get("files")).hasSize(2);
    }
  }
}
