package dev.usher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.desk.testing.DeskClient;
import dev.usher.internal.form.ContactForm;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a contact has all that a contact may say, and nothing else. */
class FormOverHttpTest {
  private static final String START =
      "{\"id\": \"f-1\", \"receivedAt\": \"2026-03-03T10:00:00+09:00\", \"channel\": \"email\"";

  private static String example(JsonNode field) {
    JsonNode choices = field.get("choices");
    return switch (field.get("type").asText()) {
      case "choice" -> "\"" + choices.get(0).asText() + "\"";
      case "amount" -> "\"12.50 " + field.get("unit").asText() + "\"";
      case "number" -> "1";
      case "yes-no" -> "true";
      case "moment" -> "\"2026-03-03T10:00:00+09:00\"";
      case "texts" -> "[\"one\"]";
      case "json" -> "[]";
      default -> field.get("path").asText().equals("language") ? "\"en\"" : "\"text\"";
    };
  }

  private static String contact(String path, String value) {
    if (START.contains("\"" + path + "\"")) {
      return START + "}";
    }
    if (path.equals("progress.tierSince")) {
      return START + ", \"progress\": {\"tier\": 1, \"tierSince\": " + value + "}}";
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? START + ", \"" + path + "\": " + value + "}"
        : START
            + ", \""
            + path.substring(0, dot)
            + "\": {\""
            + path.substring(dot + 1)
            + "\": "
            + value
            + "}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"kyndof", "kickfin", "dignifi", "kraken", "csm-bridge"})
  void everyField_isOneThatAContactMayHave(String policy, @TempDir Path copy) {
    try (DeskClient desk =
        DeskClient.of(DeskClient.POLICIES.resolve(policy), List.of(), copy, true)) {
      JsonNode fields = DeskClient.json(desk.get("/api/form")).get("fields");
      Set<String> names = new HashSet<>();
      for (JsonNode field : fields) {
        String path = field.get("path").asText();
        names.addAll(List.of(path.split("\\.", -1)));
        String contact = contact(path, example(field));
        assertThat(desk.post("/api/decide", Map.of("contact", contact)).body())
            .as(contact)
            .contains("\"sentence\"");
        assertThat(field.get("label").asText()).matches("[\\p{Lu}0-9][\\p{Ll}\\p{N} ]*");
      }
      Set<String> wanted = contactNames();
      if (!policy.equals("kickfin")) {
        // Where a policy has no desks, no account has one.
        wanted.removeAll(Set.of("desk"));
      }
      assertThat(names).containsAll(wanted);
    }
  }

  /** What stands in lists, the form shows as a whole. */
  private static Set<String> contactNames() {
    Set<String> names = new HashSet<>(ContactForm.NAMES.all());
    names.removeAll(Set.of("at", "from", "to", "tier", "account", "fields"));
    return names;
  }
}
