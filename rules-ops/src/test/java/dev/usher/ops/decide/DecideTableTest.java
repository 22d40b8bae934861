package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import dev.usher.ops.text.DisplayWidth;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table on a terminal, and what stands under it. */
class DecideTableTest {
  private static final String THREE =
      String.join(
          "\n",
          contact("한국-1", "\"refund\":750"),
          contact("b", "\"topic\":\"outage\",\"account\":{\"tier\":\"vip\"}"),
          contact("c", "\"topic\":\"tangle\""));

  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
    Path manifest = Path.of(policy, "policy.yaml");
    Samples.write(
        manifest, Samples.read(manifest) + "expected: {tiers: {1: \"70-80%\", 2: 30%}}\n");
  }

  private static CommandRun on(int columns, boolean colours, String input, String... arguments) {
    Surroundings terminal =
        new Surroundings(false, true, false, ZoneOffset.UTC, () -> 0, new Screen(columns, colours));
    return CommandRun.in(terminal, new ByteArrayInputStream(input.getBytes(UTF_8)), arguments);
  }

  @Test
  void a_narrow_terminal_has_who_how_far_and_what_sets_a_case_apart() {
    assertThat(on(40, false, THREE, "decide", policy).out())
        .isEqualTo(
            """
            CONTACT  MARKS          TIER  OWNER
            한국-1   -              2     lead
            b        EMERGENCY VIP  1     agent
            c        CONFLICT       1     agent

            conflict: contact c: rules disagree on
              queue ("A tangle belongs to the shop"
              says shop; "A tangle belongs to the
              web team" says web), so none of them
              is followed
            tier 1 66.7 % (expected 70-80 %: under),
              tier 2 33.3 % (expected 30 %)
            3 contacts: 3 decided, 0 refused,
              0 breached, 1 in conflict, 1 held,
              1 to be approved (times in Asia/Seoul)
            """);
  }

  @Test
  void a_usual_terminal_has_topic_and_the_deciding_rule_too() {
    assertThat(on(80, false, THREE, "decide", policy, "--quiet").out())
        .isEqualTo(
            """
            CONTACT  TOPIC   MARKS          TIER  OWNER  APPROVALS…  WHY
            한국-1   -       -              2     lead   finance, …  RE-3 A refund above 50…
            b        outage  EMERGENCY VIP  1     agent  -           RE-5 An outage is an e…
            c        tangle  CONFLICT       1     agent  -           RE-7 A tangle belongs …
            """);
  }

  @Test
  void colours_stand_on_a_terminal_only_unless_they_are_asked_for() {
    assertThat(on(80, true, THREE, "decide", policy).out())
        .contains("\u001B[1;33mCONFLICT\u001B[0m");
    assertThat(on(80, false, THREE, "decide", policy).out()).doesNotContain("\u001B");
    assertThat(on(80, true, THREE, "decide", policy, "--color=never").out())
        .isEqualTo(on(80, false, THREE, "decide", policy).out());
    assertThat(fed(THREE, "decide", policy).out()).doesNotContain("\u001B");
    assertThat(
            fed(THREE, "decide", policy, "--color=always")
                .out()
                .replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(fed(THREE, "decide", policy).out());
  }

  @Test
  void refused_lines_are_counted_and_quiet_leaves_the_counts_out() {
    String mixed = contact("a", "\"refund\":750") + "\n{}\n" + contact("b");
    List<String> lines = fed(mixed, "decide", policy).lines();
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "3 contacts: 2 decided, 1 refused, 0 breached, 0 in conflict, 1 held, 1 to be approved"
                + " (times in Asia/Seoul)");
    assertThat(fed(mixed, "decide", policy, "-q").lines()).hasSize(3);
  }

  @Test
  void what_is_late_is_counted() {
    assertThat(
            fed(
                    contact("a") + "\n" + contact("b"),
                    "decide",
                    policy,
                    "--no-details",
                    "--at",
                    "2026-03-03T13:00:00+09:00")
                .lines())
        .anyMatch(line -> line.startsWith("2 contacts: 2 decided, 0 refused, 2 breached, "));
  }

  @Test
  void one_conflict_of_many_contacts_is_said_once() {
    String many =
        String.join(
            "\n",
            IntStream.range(0, 1_000)
                .mapToObj(n -> contact("c-" + n, "\"topic\":\"tangle\""))
                .toList());
    assertThat(fed(many, "decide", policy).lines())
        .filteredOn(line -> line.startsWith("conflict: "))
        .singleElement()
        .asString()
        .startsWith("conflict: 1,000 contacts, first c-0: rules disagree on queue (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-details", "--details"})
  void no_line_is_wider_than_the_terminal(String form) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 60; run++) {
      int columns = 40 + random.nextInt(160);
      String input =
          String.join(
              "\n", IntStream.range(0, 1 + random.nextInt(5)).mapToObj(n -> any(random)).toList());
      CommandRun came = on(columns, false, input, "decide", policy, form);
      assertThat(came.lines())
          .as("seed %d, run %d: %d columns, %s", seed, run, columns, input)
          .isNotEmpty()
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
    }
  }

  private static String any(Random random) {
    String[] ids = {"a", "한국", "🎭", "❤️", "x y", "1️⃣"};
    StringBuilder id = new StringBuilder("k");
    for (int left = random.nextInt(12); left > 0; left--) {
      id.append(ids[random.nextInt(ids.length)]);
    }
    String[] topics = {"refund", "outage", "tangle", "parcel"};
    return contact(
        id.toString(),
        "\"topic\":\"" + topics[random.nextInt(topics.length)] + "\"",
        "\"refund\":" + random.nextInt(1_000),
        "\"account\":{\"tier\":\"" + (random.nextBoolean() ? "vip" : "standard") + "\"}");
  }
}
