package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Verb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor knows every word of the language, and every name of the policy. */
class VocabularyOverHttpTest {
  @TempDir private Path folder;

  private static List<String> names(JsonNode vocabulary, String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : vocabulary.get("words")) {
      if (each.get("kind").asText().equals(kind)) {
        names.add(each.get("name").asText());
      }
    }
    return names;
  }

  private static JsonNode word(JsonNode vocabulary, String name) {
    for (JsonNode each : vocabulary.get("words")) {
      if (each.get("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name);
  }

  private static List<String> keys(Stream<String> keys) {
    return keys.toList();
  }

  @Test
  void everyWord_isThere_withASentence() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode all = ShopDesk.json(desk.get("/api/vocabulary"));

      assertThat(names(all, "verb")).isEqualTo(keys(Arrays.stream(Verb.values()).map(Verb::key)));
      assertThat(names(all, "property"))
          .isEqualTo(keys(Arrays.stream(Property.values()).map(Property::key)));
      assertThat(names(all, "inquiry"))
          .isEqualTo(keys(Arrays.stream(Inquiry.values()).map(Inquiry::key)));
      assertThat(names(all, "helper"))
          .isEqualTo(keys(Arrays.stream(HelperWord.values()).map(HelperWord::key)));
      assertThat(names(all, "fact"))
          .isEqualTo(keys(Arrays.stream(Question.values()).map(Question::fact)));
      assertThat(names(all, "constant")).contains("Severity.HIGH", "Channel.EMAIL");
      assertThat(all.get("words"))
          .filteredOn(each -> !each.get("kind").asText().equals("constant"))
          .allSatisfy(each -> assertThat(each.path("sentence").asText()).endsWith("."));
    }
  }

  @Test
  void words_sayWhereTheyBelong_andWhatTheyTake() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode all = ShopDesk.json(desk.get("/api/vocabulary"));

      JsonNode act = word(all, "act");
      assertThat(act.get("facts")).extracting(JsonNode::asText).containsExactly("Tiered");
      assertThat(act.get("signatures"))
          .extracting(each -> each.get("text").asText())
          .contains("act(action)", "act(action, role, due, from)");
      assertThat(word(all, "respondWithin").at("/signatures/0/takes/0/words"))
          .extracting(JsonNode::asText)
          .contains("hours", "businessHours", "sinceTier")
          .doesNotContain("atTier", "beforeTarget");
      assertThat(word(all, "replyVia").at("/signatures/0/takes/0/words"))
          .extracting(JsonNode::asText)
          .contains("Channel.EMAIL");
      assertThat(word(all, "severity").get("facts")).extracting(JsonNode::asText).isNotEmpty();
      assertThat(word(all, "account.tier").get("constants"))
          .extracting(JsonNode::asText)
          .contains("AccountTier.VIP");
      assertThat(word(all, "refund").get("optional").asBoolean()).isTrue();
    }
  }

  @Test
  void names_areThoseOfTheVersion() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String draft =
          desk.draft(
                  Map.of(
                      "policy.yaml",
                      ShopDesk.MANIFEST.replace("[refund, delivery]", "[refund, delivery, rent]")))
              .get("version")
              .asText();

      JsonNode saved = ShopDesk.json(desk.get("/api/vocabulary?version=saved")).get("names");
      JsonNode next = ShopDesk.json(desk.get("/api/vocabulary?version=" + draft)).get("names");

      assertThat(saved.get("ROLE"))
          .extracting(JsonNode::asText)
          .containsExactly("agent", "berlin", "lead", "owner", "warehouse");
      assertThat(saved.get("TOPIC")).extracting(JsonNode::asText).doesNotContain("rent");
      assertThat(next.get("TOPIC")).extracting(JsonNode::asText).contains("rent");
      assertThat(saved.get("ACTION")).extracting(JsonNode::asText).containsExactly("find-parcel");
      assertThat(saved.get("WORD_LIST")).extracting(JsonNode::asText).containsExactly("legal-risk");
      assertThat(saved.get("DESK")).extracting(JsonNode::asText).containsExactly("berlin");
      assertThat(saved.get("AMOUNT_FIELD"))
          .extracting(JsonNode::asText)
          .containsExactly("order-total");
      assertThat(saved.get("YES_NO_FIELD")).extracting(JsonNode::asText).containsExactly("gift");
      assertThat(saved.get("METRIC")).extracting(JsonNode::asText).contains("first-response");
    }
  }

  @Test
  void withMistakes_theWordsAreThereStill() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      String draft = desk.draft(Map.of("refunds.drl", "package")).get("version").asText();

      JsonNode all = ShopDesk.json(desk.get("/api/vocabulary?version=" + draft));

      assertThat(names(all, "verb")).hasSameSizeAs(Verb.values());
      assertThat(all.get("names").has("TOPIC")).isFalse();
    }
  }
}
