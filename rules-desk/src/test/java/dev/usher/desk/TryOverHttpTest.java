package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.desk.testing.DeskClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Try tab asks, with a 750 dollar refund that a costume maker's client wants back. */
class TryOverHttpTest {
  private static final List<String> SAMPLES = DeskClient.samples("kyndof");
  private static final String CONTACT = SAMPLES.get(0);
  private static DeskClient desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = DeskClient.of("kyndof", copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** Asks, and returns the answer, which must be one. */
  private static JsonNode asked(DeskClient desk, String path, Map<String, ?> fields) {
    HttpResponse<String> reply = desk.post(path, fields);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return DeskClient.json(reply);
  }

  private static String sentence(JsonNode answer) {
    StringBuilder text = new StringBuilder();
    answer.get("sentence").forEach(phrase -> text.append(phrase.get("text").asText()));
    return text.toString();
  }

  private static List<String> texts(JsonNode list, String member) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.get(member).asText()));
    return texts;
  }

  private static String error(HttpResponse<String> reply) {
    return DeskClient.json(reply).get("error").asText();
  }

  @Test
  void samples_areAsTheyStandInTheFile() {
    JsonNode samples = DeskClient.json(desk.get("/api/samples")).get("samples");

    assertThat(texts(samples, "contact")).hasSameSizeAs(SAMPLES).startsWith(CONTACT);
    assertThat(samples.get(0).get("title").asText()).isEqualTo("k-1 · refund · 750.00 USD · email");
  }

  @Test
  void samples_ofAPolicyWithoutAFile_areThoseOfItsScenarios(@TempDir Path copy) {
    try (DeskClient bare =
        DeskClient.of(DeskClient.POLICIES.resolve("kyndof"), List.of(), copy, true)) {
      JsonNode samples = DeskClient.json(bare.get("/api/samples")).get("samples");

      assertThat(samples).hasSizeGreaterThan(50);
      for (int i = 0; i < samples.size(); i += 5) {
        JsonNode sample = samples.get(i);
        Map<String, Object> question =
            sample.has("at")
                ? Map.of("contact", sample.get("contact").asText(), "at", sample.get("at").asText())
                : Map.of("contact", sample.get("contact").asText());
        assertThat(sentence(asked(bare, "/api/decide", question))).contains("ier ").endsWith(".");
      }
    }
  }

  @Test
  void sample_isDecidedInOneSentence_eachPartWithItsRule() {
    JsonNode answer = asked(desk, "/api/decide", Map.of("contact", CONTACT));

    assertThat(sentence(answer))
        .isEqualTo("Tier 3, cs-lead, who must agree. Answer by Tuesday 12:00, in 2 hours.");
    JsonNode tier = answer.get("sentence").get(0).get("rules").get(0);
    assertThat(tier.get("clause").asText()).isEqualTo("KY-T10");
    assertThat(tier.get("file").asText()).isEqualTo("refunds.drl");
    assertThat(tier.get("line").asInt()).isPositive();
    assertThat(texts(answer.get("parts"), "words"))
        .contains("tier 3 (cs-lead)", "cs-lead must agree", "first response, due 12:00");
  }

  @Test
  void changedAmount_saysWhatChangesAndWhy() {
    JsonNode answer =
        asked(
            desk,
            "/api/decide",
            Map.of(
                "contact", CONTACT.replace("750.00", "2100"), "base", Map.of("contact", CONTACT)));

    assertThat(texts(answer.get("changes"), "words"))
        .containsExactly(
            "tier 3 becomes 4",
            "owner cs-lead becomes executive",
            "must agree: −cs-lead, +executive",
            "escalation-response 14:00 becomes 18:00",
            "to do: −lead-outreach");
    assertThat(texts(answer.get("changes").get(0).get("because"), "clause"))
        .containsExactly("KY-T15");
    assertThat(texts(answer.get("changes").get(4).get("instead"), "says"))
        .containsExactly("At tier 3 the CS lead calls on the client in person");
  }

  @Test
  void draft_saysWhatItChangesForTheContact() {
    String rules = desk.get("/api/files/refunds.drl").body();
    JsonNode draft =
        asked(
            desk,
            "/api/drafts",
            Map.of("files", Map.of("refunds.drl", rules.replace("2000", "2500"))));
    String contact = CONTACT.replace("750.00", "2100");

    JsonNode answer =
        asked(
            desk,
            "/api/decide",
            Map.of(
                "contact",
                contact,
                "version",
                draft.get("version").asText(),
                "base",
                Map.of("contact", contact, "version", "saved")));

    assertThat(sentence(answer)).startsWith("Tier 3, cs-lead, who must agree.");
    assertThat(texts(answer.get("changes"), "words")).startsWith("tier 4 becomes 3");
  }

  @Test
  void baseThatIsRefused_isComparedWithNothing() {
    JsonNode answer =
        asked(desk, "/api/decide", Map.of("contact", CONTACT, "base", Map.of("contact", "{")));

    assertThat(answer.has("changes")).isFalse();
  }

  @Test
  void laterMoment_isDecidedAndShown() {
    JsonNode answer =
        asked(desk, "/api/decide", Map.of("contact", CONTACT, "at", "2026-03-03T13:00:00+09:00"));

    assertThat(sentence(answer)).endsWith("Answer now: it was due Tuesday 12:00, 1 hour ago.");
    assertThat(answer.get("timeline").get("events").get(0).get("late").asBoolean()).isTrue();
  }

  @Test
  void timeline_knowsWhenNobodyIsThere() {
    String late = CONTACT.replace("10:00:00", "17:00:00");
    JsonNode line = asked(desk, "/api/decide", Map.of("contact", late)).get("timeline");

    JsonNode night = line.get("clocks").get(0).get("closed").get(0);
    assertThat(night.get("from").asText()).isEqualTo("2026-03-03T18:00+09:00");
    assertThat(night.get("to").asText()).isEqualTo("2026-03-04T09:00+09:00");
  }

  @Test
  void waiting_isShownUpToNow() {
    String waiting =
        CONTACT.replace(
            "\"refund\": \"750",
            "\"progress\": {\"waiting\": [{\"from\": \"2026-03-03T11:00:00+09:00\"}]}, \"refund\": \"750");
    JsonNode line =
        asked(desk, "/api/decide", Map.of("contact", waiting, "at", "2026-03-03T11:30:00+09:00"))
            .get("timeline");

    assertThat(line.get("pauses").get(0).get("to").asText()).isEqualTo("2026-03-03T11:30+09:00");
    assertThat(line.get("pauses").get(0).get("goesOn").asBoolean()).isTrue();
  }

  @Test
  void contactWithAMistake_isToldWithFieldAndValue() {
    HttpResponse<String> reply =
        desk.post("/api/decide", Map.of("contact", CONTACT.replace("750.00 USD", "a lot")));

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(error(reply)).contains("refund", "a lot");
    for (String path : List.of("/api/decide", "/api/explain", "/api/ladder", "/api/whynot")) {
      HttpResponse<String> unknown =
          desk.post(path, Map.of("contact", CONTACT.replace("topic", "topick")));
      assertThat(unknown.statusCode()).as(path).isEqualTo(422);
      assertThat(error(unknown)).as(path).contains("topick");
      HttpResponse<String> other =
          desk.post(path, Map.of("contact", CONTACT.replace("\"refund\",", "\"refunds\",")));
      assertThat(other.statusCode()).as(path).isEqualTo(422);
      assertThat(error(other)).as(path).contains("refunds");
    }
  }

  @Test
  void unknownVersion_isToldSo() {
    for (String path : List.of("/api/decide", "/api/ladder", "/api/whynot", "/api/explain")) {
      assertThat(desk.post(path, Map.of("contact", CONTACT, "version", "nothing")).statusCode())
          .isEqualTo(404);
      assertThat(
              desk.post(path, Map.of("contact", CONTACT, "version", "a".repeat(64))).statusCode())
          .isEqualTo(410);
    }
    assertThat(desk.get("/api/form?version=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void questionThatMakesNoSense_isToldSo() {
    assertThat(desk.post("/api/decide", Map.of()).statusCode()).isEqualTo(400);
    assertThat(desk.post("/api/decide", Map.of("contact", 7)).statusCode()).isEqualTo(400);
    HttpResponse<String> at = desk.post("/api/decide", Map.of("contact", CONTACT, "at", "noon"));
    assertThat(at.statusCode()).isEqualTo(400);
    assertThat(error(at)).contains("\"noon\"", "2026-03-03T10:00:00+09:00");
    HttpResponse<String> field =
        desk.post("/api/ladder", Map.of("contact", CONTACT, "field", "message"));
    assertThat(field.statusCode()).isEqualTo(400);
    assertThat(error(field)).contains("\"message\"", "refund");
  }

  @Test
  void ladder_hasARungForEachThreshold_withItsRule() {
    JsonNode ladder = asked(desk, "/api/ladder", Map.of("contact", CONTACT));

    assertThat(ladder.get("field").asText()).isEqualTo("refund");
    assertThat(texts(ladder.get("rungs"), "from")).containsExactly("0", "100", "500", "2000.01");
    assertThat(texts(ladder.get("rungs"), "own"))
        .containsExactly("false", "false", "true", "false");
    assertThat(texts(ladder.get("rungs").get(3).get("begins"), "clause")).containsExactly("KY-T15");
    assertThat(texts(ladder.get("figures"), "field"))
        .contains("refund", "shippingCost", "account.annualRevenue");
  }

  @Test
  void whyNot_tellsTheNearestRulesAndWhatTheyMiss() {
    JsonNode reply = asked(desk, "/api/whynot", Map.of("contact", CONTACT));

    assertThat(texts(reply.get("nearest"), "says"))
        .contains("Refunds above 2,000 go to an executive");
    assertThat(reply.toString()).contains("1,250.01 USD short");
    assertThat(texts(reply.get("flips"), "change"))
        .startsWith("the refund 250.01 USD less (499.99 USD)");
    assertThat(reply.toString()).doesNotContain("replyVia ");
  }
}
