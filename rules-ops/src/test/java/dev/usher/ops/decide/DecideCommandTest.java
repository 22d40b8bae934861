package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.model.AskedContact;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {
  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  @Test
  void contacts_become_a_table_with_a_header_and_a_row_each() {
    CommandRun run =
        fed(
            contact("한국-1", "\"refund\":750")
                + "\n\n"
                + contact("b", "\"topic\":\"outage\",\"account\":{\"tier\":\"vip\"}")
                + "\n"
                + contact("c", "\"topic\":\"tangle\"")
                + "\n",
            "decide",
            policy);
    assertThat(run.out())
        .isEqualTo(
            """
            CONTACT  TOPIC   SEVERITY  MARKS          TIER  OWNER  QUEUE    REPLY VIA  APPROVALS, HOLDS            NEXT DUE          WHAT              WHY
            한국-1   -       normal    -              2     lead   (owner)  -          finance, hold: second-look  2026-03-03 12:00  first-response    RE-3 A refund above 500 is looked at twice by the lead
            b        outage  critical  EMERGENCY VIP  1     agent  (owner)  -          -                           2026-03-03 10:30  call-back by web  RE-5 An outage is an emergency, and its customer is called
            c        tangle  normal    CONFLICT       1     agent  (owner)  phone      -                           2026-03-03 12:00  first-response    RE-7 A tangle belongs to the shop

            conflict: contact c: rules disagree on queue ("A tangle belongs to the shop" says shop; "A tangle belongs to the web team" says web), so none of them is followed
            tier 1 66.7 %, tier 2 33.3 %
            3 contacts: 3 decided, 0 refused, 0 breached, 1 in conflict, 1 held, 1 to be approved (times in Asia/Seoul)
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void bad_lines_among_good_ones_are_reported_by_number_and_field() throws IOException {
    Path file = folder.resolve("mixed.jsonl");
    Files.writeString(
        file,
        String.join(
            "\n",
            contact("a"),
            "",
            "{\"id\":",
            contact("b", "\"refund\":\"3.00 EUR\""),
            contact("c", "\"topic\":\"refnd\""),
            contact("d", "\"progress\":{\"tier\":7}"),
            contact("e", "\"attemps\":1"),
            "{\"contact\":" + contact("f") + ",\"at\":\"2026-03-03T09:59:59+09:00\"}",
            contact("g")));
    CommandRun run = usher("decide", policy, file.toString(), "-q");
    assertThat(run.lines())
        .extracting(line -> line.substring(0, 7).strip())
        .containsExactly("CONTACT", "a", "g");
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(file + ":3: ").contains("JSON"),
            line -> assertThat(line).startsWith(file + ":4: contact b: refund is 3.00 EUR"),
            line ->
                assertThat(line)
                    .startsWith(file + ":5: contact c: topic is \"refnd\"")
                    .contains("refund"),
            line -> assertThat(line).startsWith(file + ":6: contact d: progress.tier is 7"),
            line ->
                assertThat(line)
                    .startsWith(file + ":7: contact e: attemps ")
                    .endsWith("(did you mean \"attempts\"?), column 70"),
            line ->
                assertThat(line)
                    .startsWith(file + ":8: contact f: at is 2026-03-03T09:59:59+09:00"),
            line -> assertThat(line).isEqualTo("usher: 6 of 8 lines were rejected"));
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void standard_input_is_read_for_a_dash_and_without_a_file() {
    String bad = contact("a") + "\n{}\n" + contact("b") + "\n";
    CommandRun dash = fed(bad, "decide", policy, "-");
    assertThat(dash.errors().get(0)).startsWith("<stdin>:2: ");
    assertThat(fed(bad, "decide", policy)).isEqualTo(dash);
  }

  @Test
  void a_message_never_carries_control_characters_to_the_terminal() {
    CommandRun run = fed(contact("a", "\"topic\":\"\\u001b[2J\""), "decide", policy);
    assertThat(run.err()).contains("\\u001B[2J").doesNotContain("\u001b");
    assertThat(fed(contact("\\u001b[2J"), "decide", policy).out()).doesNotContain("\u001b");
  }

  @Test
  void an_input_without_contacts_is_well_and_says_so() {
    assertThat(fed("\n \n", "decide", policy))
        .isEqualTo(new CommandRun(0, "", "usher: <stdin> holds no contacts\n"));
  }

  @Test
  void json_is_what_the_facade_answers_one_line_each_in_order() throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("../examples/contacts/kyndof.jsonl")));
    lines.add("{\"contact\":" + lines.get(0) + ",\"at\":\"2026-03-05T10:00:00+09:00\"}");
    CommandRun run = fed(String.join("\n", lines), "decide", "kyndof", "--format", "json");
    List<String> expected = new ArrayList<>();
    try (Usher usher = Usher.open("kyndof")) {
      ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
      for (String line : lines) {
        AskedContact asked = reader.read(line);
        expected.add(new DecisionWriter().toJson(usher.decide(asked.contact(), asked.moment())));
      }
    }
    assertThat(run.out()).isEqualTo(String.join("\n", expected) + "\n");
    assertThat(run.lines()).hasSizeGreaterThan(40);
    for (String line : run.lines()) {
      assertThat(new ObjectMapper().readTree(line).path("contact").asText()).startsWith("k-");
    }
    assertThat(run.exit()).isZero();
  }

  @Test
  void json_of_bad_lines_among_good_ones_holds_the_good_ones_only() {
    CommandRun run = fed("[]\n" + contact("a") + "\n", "decide", policy, "--format=JSON");
    assertThat(run.lines()).singleElement().asString().startsWith("{\"contact\":\"a\"");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void at_asks_about_another_moment_and_a_lines_own_moment_wins() {
    String own = "{\"contact\":" + contact("own") + ",\"at\":\"2026-03-03T11:00:00+09:00\"}";
    CommandRun run =
        fed(
            contact("a") + "\n" + own + "\n",
            "decide",
            policy,
            "--format=json",
            "--at=2026-03-03T03:00:00Z");
    assertThat(run.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"at\":\"2026-03-03T12:00:00+09:00\",\"severity\""),
            line -> assertThat(line).contains("\"at\":\"2026-03-03T11:00:00+09:00\",\"severity\""));
  }

  @Test
  void a_contact_received_after_the_moment_is_rejected() {
    CommandRun run = fed(contact("a"), "decide", policy, "--at", "2026-03-03T00:59:59Z");
    assertThat(run.errors().get(0))
        .startsWith("<stdin>:1: contact a: at is 2026-03-03T09:59:59+09:00: not before receivedAt");
    assertThat(run.exit()).isEqualTo(1);
  }
}
