package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Business time as other support desks and calendar libraries test it. */
class BusinessTimeVectorsTest {
  private static final Path VECTORS = Path.of("shared", "vectors", "business-time.json");

  @TestFactory
  List<DynamicTest> vectors() throws IOException {
    Path file = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (file != null && !Files.exists(file.resolve(VECTORS))) {
      file = file.getParent();
    }
    assumeTrue(file != null, "no " + VECTORS + " beside the repository");
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode vector : new ObjectMapper().readTree(file.resolve(VECTORS).toFile())) {
      tests.add(dynamicTest(vector.path("id").asText(), () -> check(vector)));
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests;
  }

  private static void check(JsonNode vector) {
    OpeningHours hours = hours(vector.path("calendar"));
    Instant from = instant(vector.path("from"));
    JsonNode expected = vector.path("expected");
    switch (vector.path("op").asText()) {
      case "isOpen" -> assertThat(hours.isOpen(from)).isEqualTo(expected.asBoolean());
      case "between" ->
          assertThat(hours.between(from, instant(vector.path("to"))))
              .isEqualTo(Duration.parse(expected.asText()));
      case "add" ->
          assertThat(hours.plus(from, Duration.parse(vector.path("amount").asText())))
              .isEqualTo(instant(expected));
      default -> throw new AssertionError("unknown op in " + vector);
    }
  }

  private static OpeningHours hours(JsonNode calendar) {
    OpeningHoursBuilder builder = OpeningHours.builder(ZoneId.of(calendar.path("zone").asText()));
    for (Map.Entry<String, JsonNode> day : calendar.path("hours").properties()) {
      builder.weekly(day.getKey(), text(day.getValue()));
    }
    for (Map.Entry<String, JsonNode> shift : calendar.path("shifts").properties()) {
      builder.exception(LocalDate.parse(shift.getKey()), text(shift.getValue()));
    }
    for (Map.Entry<String, JsonNode> pause : calendar.path("breaks").properties()) {
      builder.breaks(LocalDate.parse(pause.getKey()), text(pause.getValue()));
    }
    for (JsonNode holiday : calendar.path("holidays")) {
      builder.holiday(LocalDate.parse(holiday.asText()));
    }
    return builder.build();
  }

  private static String text(JsonNode intervals) {
    List<String> texts = new ArrayList<>();
    for (JsonNode interval : intervals) {
      texts.add(interval.path(0).asText() + "-" + interval.path(1).asText());
    }
    return texts.isEmpty() ? "closed" : String.join(", ", texts);
  }

  private static Instant instant(JsonNode node) {
    return OffsetDateTime.parse(node.asText()).toInstant();
  }
}
