package dev.usher.ops.replay;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.log.DecisionLog;
import dev.usher.log.DecisionLogBuilder;
import dev.usher.model.AskedContact;
import dev.usher.ops.testing.CommandRun;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that a host has written is replayed, with what it masks. */
class ReplayWrittenLogTest {
  private static final Path DESK = Path.of("../examples/returns-desk");

  @TempDir private Path folder;

  private JsonNode replayed(UnaryOperator<DecisionLogBuilder> settings) throws IOException {
    Path file = folder.resolve("decisions.log");
    try (DecisionLog log = settings.apply(DecisionLog.builder(file)).open();
        Usher usher = Usher.builder(PolicySource.of(DESK.toString())).deciding(log).open()) {
      ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
      List<AskedContact> asked =
          Files.readAllLines(DESK.resolve("contacts.jsonl")).stream().map(reader::read).toList();
      usher.decideAll(asked);
    }
    CommandRun run = usher("replay", DESK.toString(), file.toString(), "--format", "json");
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void withContactsAndMessages_nothingChanges() throws IOException {
    JsonNode replay = replayed(log -> log.withContacts().withMessages());
    assertThat(replay.get("replayed").asInt()).isEqualTo(13);
    assertThat(replay.get("changed").asInt()).as(replay.toPrettyString()).isZero();
    assertThat(replay.get("ok").asBoolean()).isTrue();
  }

  @Test
  void withoutMessages_whatChangesIsSaidToLackThem() throws IOException {
    JsonNode replay = replayed(DecisionLogBuilder::withContacts);
    assertThat(replay.get("replayed").asInt()).isEqualTo(13);
    assertThat(replay.get("log").get("withoutMessage").asInt()).isEqualTo(13);
    assertThat(replay.get("changed").asInt()).isPositive().isLessThan(13);
    assertThat(replay.get("changedWithoutMessage")).isEqualTo(replay.get("changed"));
    assertThat(replay.get("changedBySamePolicy")).isEqualTo(replay.get("changed"));
  }

  @Test
  void withoutContacts_nothingCanBeReplayed() throws IOException {
    JsonNode replay = replayed(log -> log);
    assertThat(replay.get("replayed").asInt()).isZero();
    assertThat(replay.get("log").get("withoutContact").asInt()).isEqualTo(13);
    assertThat(replay.get("ok").asBoolean()).isFalse();
  }
}
