package dev.usher.ops.draft;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.log.LogLineWriter;
import dev.usher.log.LoggedDecision;
import dev.usher.model.AskedContact;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioCommandTest {
  private static final String ASKING = contact("a", "\"topic\":\"refund\"", "\"refund\":480");

  @TempDir private static Path folder;
  private static String policy;
  private static Usher usher;

  @TempDir private Path place;

  @BeforeAll
  static void open() {
    policy = Samples.policy(folder.resolve("returns"));
    usher = Usher.open(Path.of(policy));
  }

  @AfterAll
  static void close() {
    usher.close();
  }

  private static List<Scenario> read(String yaml) {
    return ScenarioReader.of(usher.policy()).read("drafted.yaml", yaml);
  }

  private static AskedContact asked(String json) {
    return ContactReader.in(usher.policy().manifest().currency()).read(json);
  }

  private static void wrong(CommandRun run, String... words) {
    assertThat(run.err()).contains(words).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_contact_becomes_a_scenario_and_its_neighbour_one_just_over_the_threshold() {
    CommandRun run = fed(ASKING, "scenario", policy, "--neighbours=1");
    assertThat(run.out())
        .isEqualTo(
            """
            scenarios:
              - name: A contact about refund, 480.00 USD asked for, goes to agent on tier 1
                clauses: [RE-2, RE-1]
                contact:
                  {id: a, receivedAt: "2026-03-03T10:00:00+09:00", channel: email, topic: refund,
                   refund: 480.00 USD}
                expect:
                  topic: refund
                  severity: normal
                  vip: false
                  emergency: false
                  tier: 1
                  owner: agent
                  queue: agent
                  approvals: [finance]
                  holds: []
                  targets: {first-response: {within: PT2H, clock: business, due: "2026-03-03T12:00:00+09:00"}}
                  escalations: [{tier: 2, at: "2026-03-04T10:00:00+09:00"}]
                  absent: {replyVia: true}

              - name: A contact about refund, 500.01 USD asked for, goes to lead on tier 2
                clauses: [RE-3, RE-2, RE-1]
                contact:
                  {id: a, receivedAt: "2026-03-03T10:00:00+09:00", channel: email, topic: refund,
                   refund: 500.01 USD}
                expect:
                  topic: refund
                  severity: normal
                  vip: false
                  emergency: false
                  tier: 2
                  owner: lead
                  queue: lead
                  approvals: [finance]
                  holds: [second-look]
                  targets: {first-response: {within: PT2H, clock: business, due: "2026-03-03T12:00:00+09:00"}}
                  absent: {replyVia: true}
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void a_contact_is_taken_from_one_of_many_lines_or_from_all_of_a_file() {
    String file = Samples.write(place.resolve("many"), contact("b") + "\n{}\n" + ASKING + "\n");
    CommandRun many = usher("scenario", policy, file, "--id", "a");
    assertThat(many.out()).isEqualTo(fed(ASKING, "scenario", policy).out());
    String spread = ASKING.replace(",", ",\n  ");
    assertThat(fed(spread, "scenario", policy, "-").out()).isEqualTo(many.out());
    wrong(usher("scenario", policy, file), "many holds 3 contacts: --id says which");
    wrong(usher("scenario", policy, file, "--id=x"), "many holds no contact \"x\"");
    wrong(fed(" \n", "scenario", policy), "<stdin> holds no contact");
    wrong(usher("scenario", policy, "nowhere"), "there is no file nowhere");
  }

  @Test
  void whoever_types_is_told_what_is_waited_for() {
    Surroundings typing = new Surroundings(true, false, false, ZoneOffset.UTC, System::nanoTime);
    CommandRun run =
        CommandRun.in(typing, new ByteArrayInputStream(ASKING.getBytes(UTF_8)), "scenario", policy);
    assertThat(run.err()).isEqualTo("usher: type a contact as JSON or YAML; Ctrl-D ends\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void a_contact_that_is_refused_is_a_finding() {
    CommandRun undeclared = fed(contact("a", "\"topic\":\"refnd\""), "scenario", policy);
    assertThat(undeclared.err()).startsWith("usher: contact a: topic is \"refnd\"");
    assertThat(undeclared.exit()).isEqualTo(1);
    CommandRun malformed = fed(contact("a", "\"attemps\":1"), "scenario", policy);
    assertThat(malformed.err()).startsWith("<stdin>: contact a: attemps");
    assertThat(malformed.exit()).isEqualTo(1);
    assertThat(
            fed(contact("b") + "\n" + contact("a", "\"x\":1"), "scenario", policy, "--id=a").err())
        .startsWith("<stdin>:2: contact a: x ");
  }

  @Test
  void another_moment_and_another_name_are_what_they_are_said_to_be() {
    CommandRun run =
        fed(
            ASKING,
            "scenario",
            policy,
            "--neighbours=2",
            "--at=2026-03-05T10:00:00+09:00",
            "--name=Two days later");
    List<Scenario> scenarios = read(run.out());
    assertThat(scenarios).hasSize(3).allMatch(each -> each.name().startsWith("Two days later"));
    assertThat(scenarios.get(0).at()).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    assertThat(run.out()).contains("at: \"2026-03-05T10:00:00+09:00\"", "state: breached");
    wrong(fed(ASKING, "scenario", policy, "--name= "), "--name", "is blank");
    wrong(fed(ASKING, "scenario", policy, "--neighbours=101"), "0 to 100 is allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csm-bridge",
        "dignifi",
        "kickfin",
        "kraken",
        "kyndof",
        "../examples/returns-desk"
      })
  void what_is_written_of_a_shipped_policys_contacts_passes(String name) throws IOException {
    boolean onDisk = name.startsWith("..");
    Path contacts =
        Path.of(onDisk ? name + "/contacts.jsonl" : "../examples/contacts/" + name + ".jsonl");
    List<String> lines = Files.readAllLines(contacts);
    try (Usher shipped = onDisk ? Usher.open(Path.of(name)) : Usher.open(name)) {
      ScenarioReader reader = ScenarioReader.of(shipped.policy());
      for (int i = 0; i < lines.size(); i += 6) {
        CommandRun run = fed(lines.get(i), "scenario", name, "--neighbours=10");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(reader.check("drafted.yaml", run.out())).isEmpty();
        assertThat(reader.read("drafted.yaml", run.out()))
            .hasSizeGreaterThan(1)
            .allSatisfy(each -> assertThat(each.run(shipped::decide).differences()).isEmpty());
      }
    }
  }

  @Test
  void appending_keeps_what_a_file_has_and_how_it_is_written() {
    String before =
        "# Money.\r\nscenarios:\r\n- name: One # the first\r\n  contact: {id: x, receivedAt:"
            + " \"2026-03-03T10:00:00Z\", channel: email}\r\n  expect: {tier: 1}\r\n# the end\r\n";
    Path file = Path.of(Samples.write(place.resolve("some.yaml"), before));
    CommandRun run = fed(ASKING, "scenario", policy, "--append", file.toString(), "--neighbours=1");
    assertThat(run)
        .isEqualTo(new CommandRun(0, "", "usher: 2 scenarios appended to " + file + "\n"));
    String after = Samples.read(file);
    assertThat(after).startsWith(before + "\r\n- name: A contact about refund");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(read(after)).hasSize(3);

    CommandRun again = fed(ASKING, "scenario", policy, "--append", file.toString());
    wrong(again, "has a scenario \"A contact about refund", "--name");
    assertThat(Samples.read(file)).isEqualTo(after);
  }

  @Test
  void appending_makes_a_file_that_is_not_there_and_is_quiet_on_request() {
    Path file = place.resolve("new.yaml");
    CommandRun run = fed(ASKING, "scenario", policy, "-q", "--append", file.toString());
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Samples.read(file)).isEqualTo(fed(ASKING, "scenario", policy).out());
  }

  @Test
  void a_file_in_which_nothing_can_be_appended_stays_as_it_is() {
    String one = "name: A, contact: {id: x, receivedAt: \"2026-03-03T10:00:00Z\", channel: email}";
    for (String odd :
        List.of(
            "scenarios: [{" + one + ", expect: {tier: 1}}]\n",
            "scenarios:\n  [{" + one + ",\n  expect: {owner: agent}}]\n")) {
      Path file = Path.of(Samples.write(place.resolve("odd.yaml"), odd));
      wrong(
          fed(ASKING, "scenario", policy, "--append", file.toString()),
          "not written as a list of dashes");
      assertThat(Samples.read(file)).isEqualTo(odd);
    }
    Path broken = Path.of(Samples.write(place.resolve("broken.yaml"), "scenaros: []\n"));
    CommandRun run = fed(ASKING, "scenario", policy, "--append", broken.toString());
    assertThat(run.err()).contains("broken.yaml:1:1: error: ");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Samples.read(broken)).isEqualTo("scenaros: []\n");
    wrong(fed(ASKING, "scenario", policy, "--append=a", "-o", "b"), "exclude each other");
  }

  @Test
  void a_file_of_its_own_holds_what_standard_output_would() {
    Path file = place.resolve("own.yaml");
    CommandRun run = fed(ASKING, "scenario", policy, "-o", file.toString(), "--neighbours=0");
    assertThat(run.err()).isEqualTo("usher: 1 scenario written to " + file + "\n");
    assertThat(Samples.read(file))
        .isEqualTo(fed(ASKING, "scenario", policy, "--neighbours=0").out());
  }

  private String log(String file, UnaryOperator<LoggedDecision> last, String... contacts) {
    List<String> lines = new ArrayList<>(List.of("{\"cut off"));
    for (int i = 0; i < contacts.length; i++) {
      AskedContact asked = asked(contacts[i]);
      LoggedDecision line =
          LoggedDecision.decided(
                  usher.decide(asked.contact(), asked.moment()), Duration.ofNanos(9_000))
              .carrying(asked.contact());
      lines.add(new LogLineWriter().toJson(i == contacts.length - 1 ? last.apply(line) : line));
    }
    return Samples.write(place.resolve(file), String.join("\n", lines) + "\n");
  }

  @Test
  void the_last_line_of_a_log_about_a_contact_becomes_a_scenario() {
    String later = "{\"contact\":" + ASKING + ",\"at\":\"2026-03-04T12:00:00+09:00\"}";
    String file =
        log(
            "log",
            line -> line,
            ASKING,
            contact("b", "\"topic\":\"a\"".replace("a", "parcel")),
            later);
    CommandRun run = usher("scenario", policy, "--log", file, "a");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(fed(later, "scenario", policy).out());
    wrong(usher("scenario", policy, "--log", file, "x"), "log has no line about contact \"x\"");
    wrong(usher("scenario", policy, "c", "--log", file, "a"), "in place of CONTACT");
  }

  @Test
  void a_line_without_its_contact_or_with_a_masked_one_says_what_to_turn_on() {
    String bare =
        log(
            "bare",
            line -> LoggedDecision.decided(line.decision().orElseThrow(), line.took()),
            ASKING);
    wrong(
        usher("scenario", policy, "--log", bare, "a"),
        "does not carry contact \"a\" itself",
        "DecisionLogBuilder.withContacts()");
    String masked =
        log("masked", line -> line.masking(List.of("id", "message", "account.manager")), ASKING);
    wrong(
        usher("scenario", policy, "--log", masked, "a"),
        "without all of its account.manager, message",
        "--masked",
        "DecisionLogBuilder.withMessages()");
    assertThat(usher("scenario", policy, "--masked", "--log", masked, "a").out())
        .isEqualTo(fed(ASKING, "scenario", policy).out());
    String marked = log("marked", line -> line.masking(List.of("id")), ASKING);
    assertThat(usher("scenario", policy, "--log", marked, "a").exit()).isZero();
  }

  @Test
  void a_log_of_another_policy_is_compared_with_what_is_decided_now() {
    String file = log("log", line -> line, ASKING);
    String stricter = Samples.policy(place.resolve("stricter"));
    Path rules = Path.of(stricter, "rules.drl");
    Samples.write(rules, Samples.read(rules).replace("refund > 500", "refund > 400"));
    CommandRun run = usher("scenario", stricter, "--log", file, "a", "--neighbours=0");
    assertThat(run.err())
        .startsWith(
            "usher: contact a was decided otherwise by returns 2.1.0; the scenario expects what is"
                + " decided now: ")
        .contains("tier 1 becomes 2");
    assertThat(run.out()).contains("tier: 2");
    assertThat(run.exit()).isZero();
  }
}
