package dev.usher.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From file to file, the job says of the sample contacts what the policies say in a host. */
@Tag("cluster")
class SampleContactsClusterTest {
  private static final Path SAMPLES = Path.of("../../examples/contacts");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void everySampleContact_isDecidedAsEmbedded_onArrivalAndAtEveryReview(String policy)
      throws Exception {
    Path contacts = Files.createDirectories(folder.resolve("contacts"));
    Files.copy(SAMPLES.resolve(policy + ".jsonl"), contacts.resolve("all.jsonl"));
    Files.createDirectories(folder.resolve("events"));

    run(policy);

    assertThat(written("refusals")).isEmpty();
    assertThat(written("decisions")).containsExactlyInAnyOrderElementsOf(embedded(policy));
  }

  private void run(String policy) throws Exception {
    List<String> args = new ArrayList<>(List.of("--currency", "USD", "--policy", policy));
    args.addAll(List.of("--history", "PT0S")); // A host that asks of one contact knows no others.
    for (String each : List.of("contacts", "events", "decisions", "refusals")) {
      args.addAll(List.of("--" + each, folder.resolve(each).toUri().toString()));
    }
    FileJob.main(args.toArray(String[]::new));
  }

  /** Every sample, played on until nothing changes by itself any more. */
  private static List<String> embedded(String policy) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Usher usher = Usher.open(policy)) {
      ContactReader reader = ContactReader.in(Currency.getInstance("USD"));
      for (String line : Files.readAllLines(SAMPLES.resolve(policy + ".jsonl"))) {
        Contact contact = reader.read(line).contact();
        Decision decision = usher.decide(contact);
        int sequence = 1;
        lines.add(line(decision, sequence, "ARRIVAL"));
        for (Instant due = decision.nextReview(); due != null; due = decision.nextReview()) {
          decision = usher.decide(contact, due);
          lines.add(line(decision, ++sequence, "REVIEW"));
        }
      }
    }
    return lines;
  }

  private static String line(Decision decision, int sequence, String cause) {
    return "{\"contact\":\"%s\",\"sequence\":%d,\"cause\":\"%s\",\"decision\":%s}"
        .formatted(decision.contact(), sequence, cause, new DecisionWriter().toJson(decision));
  }

  private List<String> written(String kind) throws IOException {
    List<String> lines = new ArrayList<>();
    if (!Files.exists(folder.resolve(kind))) {
      return lines;
    }
    try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // A file that is still being written bears a name that begins so, and is not read by
        // anybody.
        assertThat(file.getFileName().toString()).doesNotStartWith(".");
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
