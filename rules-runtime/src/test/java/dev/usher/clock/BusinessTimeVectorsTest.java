package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Business time as other support desks and calendar libraries test it. */
class BusinessTimeVectorsTest {

  @TestFactory
  List<DynamicTest> vectors() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("business-time.yaml")) {
      List<Map<String, ?>> calendars = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      for (Map<String, ?> calendar : calendars) {
        OpeningHours hours = hours(calendar);
        for (Object vector : (List<?>) calendar.get("cases")) {
          Map<?, ?> written = (Map<?, ?>) vector;
          tests.add(dynamicTest((tests.size() + 1) + " " + vector, () -> check(hours, written)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests;
  }

  private static void check(OpeningHours hours, Map<?, ?> vector) {
    if (vector.containsKey("at")) {
      assertThat(hours.isOpen(instant(vector.get("at")))).isEqualTo(vector.get("open"));
      return;
    }
    Instant from = instant(vector.get("from"));
    Duration open = Duration.parse(vector.get("open").toString());
    if (vector.containsKey("to")) {
      assertThat(hours.between(from, instant(vector.get("to")))).isEqualTo(open);
    } else {
      assertThat(hours.plus(from, open)).isEqualTo(instant(vector.get("until")));
    }
  }

  private static OpeningHours hours(Map<String, ?> calendar) {
    OpeningHoursBuilder builder = OpeningHours.builder(ZoneId.of((String) calendar.get("zone")));
    texts(calendar, "hours").forEach(builder::weekly);
    texts(calendar, "instead").forEach((day, open) -> builder.exception(date(day), open));
    texts(calendar, "without").forEach((day, pause) -> builder.breaks(date(day), pause));
    if (calendar.get("holidays") instanceof List<?> holidays) {
      holidays.forEach(holiday -> builder.holiday(date(holiday.toString())));
    }
    return builder.build();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> texts(Map<String, ?> calendar, String key) {
    Object texts = calendar.get(key);
    return texts == null ? Map.of() : (Map<String, String>) texts;
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static Instant instant(Object text) {
    return OffsetDateTime.parse(text.toString()).toInstant();
  }
}
