package dev.usher.examples.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketAdapterTest {
  private static TicketAdapter adapter;

  @BeforeAll
  static void open() throws IOException {
    adapter = TicketAdapter.open(Main.mapping(null));
  }

  @AfterAll
  static void close() {
    adapter.close();
  }

  static List<Path> folders() throws IOException {
    return Exchanges.folders();
  }

  static List<Path> decided() throws IOException {
    return Exchanges.decided();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void exchange_isAnsweredAsRecorded(Path folder) throws IOException {
    String answer = answerOrError(Exchanges.webhook(folder));

    String recorded = answer.startsWith("{") ? "update.json" : "error.txt";
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("webhook.json", recorded);
    }
    assertThat(answer).isEqualTo(Files.readString(folder.resolve(recorded)).strip());
  }

  @ParameterizedTest
  @MethodSource("decided")
  void exchange_onceZendeskHasDoneIt_asksNothingNew(Path folder) throws IOException {
    String webhook = Exchanges.webhook(folder);
    JsonNode first = JsonPart.JSON.readTree(adapter.answer(webhook, null));
    assertThat(first.at("/requests")).isNotEmpty();

    String done = Zendesk.afterwards(webhook, first);

    JsonNode second = JsonPart.JSON.readTree(adapter.answer(done, null));
    assertThat(second.at("/requests")).isEmpty();
    assertThat(second.at("/ask_again_at")).isEqualTo(first.at("/ask_again_at"));
  }

  @ParameterizedTest
  @MethodSource("decided")
  void auditsInWhateverOrder_areAnsweredAlike(Path folder) throws IOException {
    ObjectNode webhook = (ObjectNode) JsonPart.JSON.readTree(Exchanges.webhook(folder));
    List<JsonNode> audits = new ArrayList<>();
    webhook.get("audits").forEach(audits::add);
    String recorded = adapter.answer(webhook.toString(), null);

    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(audits, new Random(seed));
      webhook.set("audits", JsonPart.JSON.createArrayNode().addAll(audits));

      assertThat(adapter.answer(webhook.toString(), null)).as("seed " + seed).isEqualTo(recorded);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chargeback-with-card-number", "malformed"})
  void cardNumberThatTheCustomerWrote_isRepeatedNowhere(String name) throws IOException {
    String webhook = Exchanges.webhook(name);

    assertThat(webhook).contains("4111");
    assertThat(answerOrError(webhook)).doesNotContain("4111");
  }

  @Test
  void tagsOfOthers_areNeverTouched() throws IOException {
    String webhook = Exchanges.webhook("solved-then-reopened");

    assertThat(webhook).contains("late_shift");
    assertThat(adapter.answer(webhook, null)).doesNotContain("late_shift");
  }

  @Test
  void laterMoment_isAskedAbout() throws IOException {
    String webhook = Exchanges.webhook("refund-new");

    String later = adapter.answer(webhook, Instant.parse("2026-03-03T03:00:00Z"));

    assertThat(later).contains("usher_breached_first_response");
    assertThat(adapter.answer(webhook, null)).doesNotContain("breached");
  }

  @Test
  void closedTicket_isLeftAlone() throws IOException {
    ObjectNode webhook =
        (ObjectNode) JsonPart.JSON.readTree(Exchanges.webhook("solved-then-reopened"));
    ((ObjectNode) webhook.get("ticket")).put("status", "closed");
    ((ObjectNode) webhook.at("/audits/2/events/1")).put("value", "closed");

    JsonNode answer = JsonPart.JSON.readTree(adapter.answer(webhook.toString(), null));

    assertThat(answer.at("/requests")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "time", "ticket", "audits", "detail"})
  void missingPart_isNamed(String key) throws IOException {
    ObjectNode webhook = (ObjectNode) JsonPart.JSON.readTree(Exchanges.webhook("refund-new"));
    webhook.remove(key);

    assertThatThrownBy(() -> adapter.answer(webhook.toString(), null))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith(key)
        .hasMessageContaining("it is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{} {}", "{\"type\":1,\"type\":2}", "null"})
  void whatIsNoEvent_isRefused(String text) {
    assertThatThrownBy(() -> adapter.answer(text, null)).isInstanceOf(AdapterException.class);
  }

  @Test
  void eventOfAnotherTicket_isRefused() throws IOException {
    String webhook =
        Exchanges.webhook("refund-new").replace("\"id\": \"4711\"", "\"id\": \"4712\"");

    assertThatThrownBy(() -> adapter.answer(webhook, null))
        .hasMessageStartingWith("ticket.id: it is not the ticket");
  }

  @Test
  void adapter_usesNothingInternal() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.usher..internal..")
        .because("others can write an adapter only with what is public")
        .check(new ClassFileImporter().importPackages("dev.usher.examples.zendesk"));
  }

  private static String answerOrError(String webhook) {
    String[] answer = new String[1];
    RuntimeException refused =
        catchRuntimeException(() -> answer[0] = adapter.answer(webhook, null));
    return refused == null ? answer[0] : refused.getMessage();
  }

  /** What Zendesk makes of a ticket when it is sent the requests. */
  private static final class Zendesk {
    static String afterwards(String webhook, JsonNode answer) throws IOException {
      ObjectNode now = (ObjectNode) JsonPart.JSON.readTree(webhook);
      ObjectNode ticket = (ObjectNode) now.get("ticket");
      String moment = Instant.parse(ticket.get("updated_at").textValue()).plusSeconds(3).toString();
      now.withArray("users").addObject().put("id", 999).put("role", "admin");
      ObjectNode audit = now.withArray("audits").addObject();
      audit.put("id", 99_000).put("created_at", moment).put("author_id", 999);
      ArrayNode events = audit.putArray("events");
      for (JsonNode request : answer.get("requests")) {
        request
            .at("/body/ticket")
            .properties()
            .forEach(e -> take(ticket, events, e.getKey(), e.getValue()));
      }
      ticket.put("updated_at", moment);
      return now.put("time", moment).toString();
    }

    private static void take(ObjectNode ticket, ArrayNode events, String key, JsonNode value) {
      switch (key) {
        case "safe_update" -> assertThat(value.booleanValue()).isTrue();
        case "updated_stamp" -> assertThat(value).isEqualTo(ticket.get("updated_at"));
        case "additional_tags" -> value.forEach(ticket.withArray("tags")::add);
        case "remove_tags" -> value.forEach(tag -> remove(ticket.withArray("tags"), tag));
        case "comment" ->
            events
                .addObject()
                .put("type", "Comment")
                .put("public", value.get("public").booleanValue())
                .set("body", value.get("body"));
        case "custom_fields" ->
            value.forEach(
                field -> {
                  ticket.withArray("custom_fields").add(field);
                  change(events, field.get("id").asText(), field.get("value"));
                });
        case "group_id", "priority", "due_at" -> {
          ticket.set(key, value);
          change(events, key, value);
        }
        default -> throw new AssertionError("Zendesk knows no " + key);
      }
    }

    private static void change(ArrayNode events, String field, JsonNode value) {
      events.addObject().put("type", "Change").put("field_name", field).set("value", value);
    }

    private static void remove(ArrayNode tags, JsonNode tag) {
      for (int i = tags.size() - 1; i >= 0; i--) {
        if (tags.get(i).equals(tag)) {
          tags.remove(i);
        }
      }
    }
  }
}
