package dev.usher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens hears of each change on disk. */
class EventsOverHttpTest {
  @TempDir private Path folder;

  private static JsonNode next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line.isEmpty()) {
      line = lines.readLine();
    }
    return ShopDesk.json(line);
  }

  private static String tag(JsonNode event, String path) {
    for (JsonNode each : event.get("files")) {
      if (each.get("path").asText().equals(path)) {
        return each.get("tag").asText();
      }
    }
    return "none";
  }

  @Test
  void changeOnDisk_isTold_withTheTagsOfWhatIsThere() throws IOException {
    try (ShopDesk desk = ShopDesk.open(folder);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(desk.stream("/api/events").body(), UTF_8))) {
      JsonNode open = next(lines);
      Files.writeString(folder.resolve("refunds.drl"), ShopDesk.REFUNDS.replace("1000", "1500"));
      desk.workspace().saved();
      JsonNode changed = next(lines);
      Files.writeString(folder.resolve("scenarios/new.yaml"), ShopDesk.SCENARIOS);
      desk.workspace().saved();
      JsonNode added = next(lines);

      assertThat(open.get("event").asText()).isEqualTo("open");
      assertThat(changed.get("event").asText()).isEqualTo("changed");
      assertThat(changed.get("version")).isNotEqualTo(open.get("version"));
      assertThat(tag(changed, "refunds.drl"))
          .isNotEqualTo(tag(open, "refunds.drl"))
          .isEqualTo(desk.get("/api/files/refunds.drl").headers().firstValue("ETag").orElseThrow());
      assertThat(tag(changed, "policy.yaml")).isEqualTo(tag(open, "policy.yaml"));
      assertThat(tag(open, "scenarios/new.yaml")).isEqualTo("none");
      assertThat(tag(added, "scenarios/new.yaml")).isNotEqualTo("none");
    }
  }
}
