package dev.usher.ops.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The log in {@code examples} is what the returns desk decides of its contacts, three times each
 * with other amounts. With {@code -Dexample.log=write} it is written.
 */
class ExampleLogTest {
  private static final Path LOG = Path.of("../examples/logs/returns-desk.jsonl");
  private static final Path DESK = Path.of("../examples/returns-desk");
  private static final Pattern REFUND = Pattern.compile("(\"refund\": \")([0-9]+)");
  private static final List<Integer> PERCENT = List.of(100, 60, 140);

  @Test
  void theLog_isWhatThePolicyDecides() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Usher usher = Usher.open(DESK)) {
      for (int percent : PERCENT) {
        for (String contact : Files.readAllLines(DESK.resolve("contacts.jsonl"))) {
          lines.add(Logs.line(usher, varied(contact, percent)));
        }
      }
    }
    String log = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    if ("write".equals(System.getProperty("example.log"))) {
      Samples.write(LOG, log);
    }
    assertThat(Samples.read(LOG)).isEqualTo(log);
  }

  private static String varied(String contact, int percent) {
    return REFUND
        .matcher(contact)
        .replaceAll(found -> found.group(1) + Integer.parseInt(found.group(2)) * percent / 100)
        .replaceFirst("\"id\": \"rd-", "\"id\": \"rd-" + (percent == 100 ? "" : percent + "-"));
  }
}
