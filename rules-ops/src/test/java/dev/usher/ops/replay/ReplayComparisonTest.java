package dev.usher.ops.replay;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay finds what deciding twice finds: nothing under one policy, each change under two. */
class ReplayComparisonTest {
  private static final Path POLICIES = Path.of("../rules-kb/src/main/resources/policies");
  private static final Path CONTACTS = Path.of("../examples/contacts");
  private static final Pattern REFUND = Pattern.compile("(\"refund\": ?\")[0-9.]+");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 5;
  private static final int ROUNDS = 20;

  @TempDir private Path folder;

  /** Returns a policy's sample contacts, again and again, those that ask for money for any. */
  private static List<String> contacts(String policy) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String contact : Files.readAllLines(CONTACTS.resolve(policy + ".jsonl"))) {
        all.add(
            REFUND
                .matcher(contact)
                .replaceAll(found -> found.group(1) + random.nextInt(3_000) + ".00"));
      }
    }
    return all;
  }

  private static List<LoggedDecision> logged(String policy, List<String> contacts) {
    try (Usher usher = Logs.opened(policy)) {
      return contacts.stream().map(contact -> Logs.logged(usher, contact)).toList();
    }
  }

  private String log(List<LoggedDecision> lines) {
    return Samples.write(
        folder.resolve("decisions.log"),
        lines.stream().map(line -> Logs.line(line) + "\n").collect(Collectors.joining()));
  }

  private static JsonNode replayed(String policy, String log) throws IOException {
    CommandRun run = usher("replay", policy, log, "--all", "--format", "json");
    assertThat(run.exit()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void theSamePolicy_changesNothing(String policy) throws IOException {
    List<String> contacts = contacts(policy);
    JsonNode replay = replayed(policy, log(logged(policy, contacts)));

    assertThat(replay.get("replayed").asInt()).as("seed %s", SEED).isEqualTo(contacts.size());
    assertThat(replay.get("changes")).isEmpty();
    assertThat(replay.get("changed").asInt()).isZero();
    assertThat(replay.get("refunds").get("affected").get("contacts").asInt()).isZero();
    replay
        .get("tiers")
        .forEach(tier -> assertThat(tier.get("before")).isEqualTo(tier.get("after")));
  }

  @Test
  void aThresholdThatMoves_changesThoseWhomDecidingTwiceChanges() throws IOException {
    Path moved = folder.resolve("kyndof");
    try (Stream<Path> files = Files.walk(POLICIES.resolve("kyndof"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = moved.resolve(POLICIES.resolve("kyndof").relativize(file));
        Samples.write(
            copy,
            Samples.read(file)
                .replace("refund < 500", "refund < 900")
                .replace("refund >= 500", "refund >= 900"));
      }
    }
    List<String> contacts = contacts("kyndof");
    List<LoggedDecision> before = logged("kyndof", contacts);
    List<LoggedDecision> after = logged(moved.toString(), contacts);
    List<Integer> lines = new ArrayList<>();
    int lower = 0;
    for (int i = 0; i < contacts.size(); i++) {
      Decision was = before.get(i).decision().orElseThrow();
      Decision is = after.get(i).decision().orElseThrow();
      if (!text(was).equals(text(is))) {
        lines.add(i + 1);
      }
      lower += is.tier() < was.tier() ? 1 : 0;
    }
    assertThat(lines).as("seed %s", SEED).hasSizeGreaterThan(10);

    JsonNode replay = replayed(moved.toString(), log(before));
    List<Integer> found = new ArrayList<>();
    replay.get("changes").forEach(change -> found.add(change.get("line").asInt()));
    assertThat(found).isEqualTo(lines);
    assertThat(replay.get("kinds").toString())
        .contains("{\"kind\":\"tier-down\",\"contacts\":" + lower + ",")
        .contains("\"kind\":\"approval-lost\"", "\"kind\":\"earlier\"")
        .doesNotContain("\"kind\":\"tier-up\"");
  }

  /** What a decision says, without what tells which policy made it, and how. */
  private static String text(Decision decision) {
    return new DecisionWriter()
        .toJson(decision.toBuilder().reasons(List.of()).timeline(List.of()).build())
        .replaceFirst("\"policy\":\\{[^}]*}", "");
  }
}
