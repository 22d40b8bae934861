package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft comes to: which contacts, scenarios and invariants it changes. */
class ImpactOverHttpTest {
  private static final String RAISED = ShopDesk.REFUNDS.replace("1000", "1500");

  @TempDir private Path folder;

  private static String contact(int id, int refund) {
    return "{\"id\": \"c-%d\", \"receivedAt\": \"2026-03-03T10:00:00+01:00\", \"channel\": \"EMAIL\", \"refund\": \"%d EUR\"}"
        .formatted(id, refund);
  }

  private static String[] everyHundred() {
    return IntStream.rangeClosed(1, 20).mapToObj(i -> contact(i, i * 100)).toArray(String[]::new);
  }

  private static Map<String, String> with(JsonNode draft) {
    return Map.of("version", draft.get("version").asText(), "tab", "t");
  }

  @Test
  void raisedThreshold_changesThoseInBetween_andTheScenarioAbove() {
    try (ShopDesk desk = ShopDesk.open(folder, everyHundred())) {
      JsonNode impact = desk.asked("/api/impact", with(desk.draft(Map.of("refunds.drl", RAISED))));

      assertThat(impact.at("/contacts/of").asInt()).isEqualTo(20);
      assertThat(impact.at("/contacts/change").asInt()).isEqualTo(5);
      assertThat(impact.at("/contacts/changes"))
          .extracting(each -> each.get("id").asText())
          .containsExactly("c-11", "c-12", "c-13", "c-14", "c-15");
      assertThat(impact.at("/contacts/changes/0/words").asText()).contains("tier 3 becomes 2");
      assertThat(impact.at("/scenarios/of").asInt()).isEqualTo(2);
      assertThat(impact.at("/scenarios/newlyFail").asInt()).isEqualTo(1);
      JsonNode failure = impact.at("/scenarios/failing/0");
      assertThat(failure.get("name").asText()).isEqualTo("Above 1,000 the owner does");
      assertThat(failure.get("file").asText()).isEqualTo("scenarios/refunds.yaml");
      assertThat(failure.get("line").asInt()).isEqualTo(7);
      assertThat(failure.at("/differences/0/expected").asText()).isEqualTo("3");
      assertThat(failure.at("/differences/0/actual").asText()).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void figures_areThoseOfDecidingTwice(long seed) {
    Random random = new Random(seed);
    String[] contacts =
        IntStream.range(0, 60)
            .mapToObj(i -> contact(i, random.nextInt(4) * 500 + random.nextInt(3)))
            .toArray(String[]::new);
    String next =
        ShopDesk.REFUNDS
            .replace("<= 1000", "<= " + (500 + random.nextInt(1000)))
            .replace("escalate(3)", "escalate(" + (1 + random.nextInt(3)) + ")");
    try (ShopDesk desk = ShopDesk.open(folder, contacts);
        Usher before = Usher.open(PolicySource.of(texts(ShopDesk.REFUNDS)));
        Usher after = Usher.open(PolicySource.of(texts(next)))) {
      List<String> changed =
          List.of(contacts).stream()
              .filter(each -> !tells(before, each).equals(tells(after, each)))
              .map(each -> ShopDesk.json(each).get("id").asText())
              .toList();

      JsonNode impact = desk.asked("/api/impact", with(desk.draft(Map.of("refunds.drl", next))));

      assertThat(impact.at("/contacts/changes"))
          .as("seed %d", seed)
          .extracting(each -> each.get("id").asText())
          .containsExactlyElementsOf(changed);
    }
  }

  private static Map<String, String> texts(String refunds) {
    return Map.of("policy.yaml", ShopDesk.MANIFEST, "refunds.drl", refunds);
  }

  /** Whatever rules of this policy could change. */
  private static List<Object> tells(Usher usher, String contact) {
    AskedContact asked = ContactReader.in(usher.policy().manifest().currency()).read(contact);
    Decision decision = usher.decide(asked.contact(), asked.moment());
    return List.of(decision.tier(), decision.approvals());
  }

  @Test
  void oneContact_isToldApart() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      Map<String, String> asked = new HashMap<>(with(desk.draft(Map.of("refunds.drl", RAISED))));
      asked.put("contact", contact(1, 1200));
      JsonNode changed = desk.asked("/api/impact", asked).get("contact");
      asked.put("contact", contact(1, 900));
      JsonNode same = desk.asked("/api/impact", asked).get("contact");
      asked.put("contact", "{");
      JsonNode broken = desk.asked("/api/impact", asked).get("contact");

      assertThat(changed.get("changes").asBoolean()).isTrue();
      assertThat(changed.get("words").asText()).contains("tier 3 becomes 2");
      assertThat(same.get("changes").asBoolean()).isFalse();
      assertThat(broken.get("error").asText()).isNotEmpty();
    }
  }

  @Test
  void withoutSamples_theScenariosContactsAreTaken() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode impact = desk.asked("/api/impact", with(desk.draft(Map.of("refunds.drl", RAISED))));

      assertThat(impact.at("/contacts/of").asInt()).isEqualTo(2);
      assertThat(impact.at("/contacts/changes"))
          .extracting(each -> each.get("id").asText())
          .containsExactly("c-2");
    }
  }

  @Test
  void scenariosWithMistakes_areNamed_andTheOthersRun() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode draft =
          desk.draft(
              Map.of("refunds.drl", RAISED, "scenarios/new.yaml", "scenarios: [{name: x}]\n"));

      JsonNode impact = desk.asked("/api/impact", with(draft));

      assertThat(draft.get("decides").asBoolean()).isTrue();
      assertThat(impact.at("/scenarios/unread/0").asText()).isEqualTo("scenarios/new.yaml");
      assertThat(impact.at("/scenarios/newlyFail").asInt()).isEqualTo(1);
    }
  }

  @Test
  void scenarioThatFailedBefore_isNoNewFailure() throws Exception {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      Files.writeString(folder.resolve("refunds.drl"), RAISED);
      JsonNode draft = desk.draft(Map.of("refunds.drl", RAISED + "// the same\n"));

      JsonNode scenarios = desk.asked("/api/impact", with(draft)).get("scenarios");

      assertThat(scenarios.get("fail").asInt()).isEqualTo(1);
      assertThat(scenarios.get("failBefore").asInt()).isEqualTo(1);
      assertThat(scenarios.get("newlyFail").asInt()).isZero();
    }
  }

  @Test
  void invariants_areProvenOrBroken_besideWhatTheyWere() {
    try (ShopDesk desk = ShopDesk.open(folder)) {
      JsonNode proofs = desk.asked("/api/proofs", with(desk.draft(Map.of("refunds.drl", RAISED))));

      JsonNode rises = proofs.at("/invariants/0");
      assertThat(rises.get("name").asText()).isEqualTo("Authority never falls as money grows");
      assertThat(rises.get("verdict").asText()).isEqualTo("proven");
      assertThat(rises.get("before").asText()).isEqualTo("proven");
      JsonNode owner = proofs.at("/invariants/1");
      assertThat(owner.get("verdict").asText()).isEqualTo("broken");
      assertThat(owner.get("before").asText()).isEqualTo("proven");
      assertThat(owner.get("line").asInt()).isEqualTo(4);
      assertThat(ShopDesk.json(owner.at("/shown/0").asText()).get("refund").asText())
          .startsWith("1000.01");
    }
  }
}
