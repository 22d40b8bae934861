package dev.usher.ops.replay;

import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.log.DroppedDecisions;
import dev.usher.model.Contact;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String REFUNDS =
      """

      refunds: {unless-ruled: granted}
      rates: {EUR: 1.5}
      expected:
        tiers: {1: "50-70%", 2: "<=30%"}
      """;

  @TempDir private Path folder;
  private String policy = "";
  private Path log = Path.of("");

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
    edit("policy.yaml", "topics:", REFUNDS + "\ntopics:");
    log = folder.resolve("decisions.log");
    try (Usher usher = Logs.opened(policy)) {
      Samples.write(
          log,
          String.join(
              "\n",
              Logs.line(usher, contact("c1", "\"refund\":\"450.00 USD\"")),
              Logs.line(usher, contact("c2", "\"topic\":\"outage\"")),
              Logs.line(usher, contact("c3", "\"refund\":\"600.00 USD\"")),
              Logs.line(usher, contact("c4", "\"topic\":\"sale\"")),
              Logs.line(usher, contact("c5", "\"refund\":\"100.00 USD\"")),
              Logs.line(usher, contact("c6", "\"topic\":\"parcel\"")),
              Logs.line(usher, contact("c7", "\"topic\":\"nothing\"")),
              ""));
    }
  }

  private void edit(String file, String from, String to) {
    Path path = folder.resolve("returns").resolve(file);
    String text = Samples.read(path);
    assertThat(text).contains(from);
    Samples.write(path, text.replace(from, to));
  }

  private CommandRun replay(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "replay";
    arguments[1] = policy;
    arguments[2] = log.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return usher(arguments);
  }

  private JsonNode json(String... more) throws IOException {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "--format";
    arguments[1] = "json";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new ObjectMapper().readTree(replay(arguments).out());
  }

  @Test
  void theSamePolicy_decidesAsBefore() {
    CommandRun run = replay();
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            returns 2.1.0 decides 7 contacts as before

            log
              7 lines, 2026-03-03 Tue 10:00 to 2026-03-03 Tue 10:00
              decided by returns 2.1.0, this very policy (7)
              2 lines of contacts that were refused, and still are

            money
              3 contacts, 1,150.00 USD as before

            tiers
              tier 1 80 % (expected 50-70 %: over)
              tier 2 20 % (expected <=30 %)
            """);
    assertThat(replay("--quiet").out()).isEmpty();
  }

  @Test
  void anotherPolicy_isToldByWhatChanges_inMoney_andBesideWhatIsExpected() {
    change();
    CommandRun run = replay();
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            returns 2.1.0 would decide 6 of 7 contacts otherwise (85.7 %)

            log
              7 lines, 2026-03-03 Tue 10:00 to 2026-03-03 Tue 10:00
              decided by returns 2.1.0 (7)
              1 line of contacts that were refused, and still are

            changes
              refused, and was decided            1   14.3 %
                c6  refused: contact c6: topic is "parcel": a topic of policy returns is allowed; there are outage, refund, sale, tangle
              decided, and was refused            1   14.3 %
                c4  decided, and was refused: contact c4: topic is "sale": a topic of policy returns is allowed; there are outage, parcel, refund, tangle
              tier up                             1   14.3 %
                c1  tier 1 becomes 2; owner agent becomes lead; queue agent becomes lead; holds +second-look; targets first-response 12:00 becomes 11:00; escalations −tier 2 at 2026-03-04 10:00
              another owner                       1   14.3 %
              another queue                       1   14.3 %
              approval lost                       1   14.3 %
                c5  approvals −finance; refund up to 100 USD becomes refused: too-little; targets first-response 12:00 becomes 11:00
              hold added                          1   14.3 %
              another verdict                     1   14.3 %
              less refunded                       1   14.3 %
              due earlier                         4   57.1 %
                c2  targets first-response 12:00 becomes 11:00
                c3  targets first-response 12:00 becomes 11:00
              escalation lost                     1   14.3 %

            money
              3 contacts, 1,150.00 USD becomes 1,050.00 USD (−100.00)
              other verdict or amount: 1 contact, 100.00 USD becomes 0.00 USD (−100.00)
              approval becomes refused: 1 contact, 100.00 USD becomes 0.00 USD (−100.00)

            tiers
              tier 1 50 % (expected 50-70 %), was 75 %
              tier 2 50 % (expected <=30 %: over), was 25 %
            """);
  }

  /** Moves a threshold, takes an approval away, shortens a target, and exchanges a topic. */
  private void change() {
    edit("rules.drl", "refund > 500", "refund > 400");
    edit("rules.drl", "refund > 0", "refund > 200");
    edit("rules.drl", "businessHours(2)", "businessHours(1)");
    edit("rules.drl", "topic == \"parcel\"", "refund == 100");
    edit(
        "rules.drl",
        "$case : Tiered(refund == 100)\nthen\n    $case.route(\"shop\").target(\"resolution\", hours(48));",
        "$case : Assessed(refund == 100)\nthen\n    $case.refuse(\"too-little\");");
    edit("policy.yaml", "tangle, parcel", "tangle, sale");
  }

  @Test
  void json_goesIntoAFileAsItGoesToStandardOutput() throws IOException {
    change();
    Path file = folder.resolve("replay.json");
    CommandRun run = replay("--format", "json", "-o", file.toString());
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(replay("--format", "json").out()).isNotBlank();
  }

  @Test
  void json_saysTheSame_andWithAll_contactByContact() throws IOException {
    change();
    JsonNode sums = json();
    assertThat(sums.get("formatVersion").asInt()).isEqualTo(1);
    assertThat(sums.has("changes")).isFalse();
    assertThat(sums.get("replayed").asInt()).isEqualTo(7);
    assertThat(sums.get("changed").asInt()).isEqualTo(6);
    assertThat(sums.get("ok").asBoolean()).isTrue();
    JsonNode refused = sums.get("kinds").get(0);
    assertThat(refused.get("kind").asText()).isEqualTo("now-refused");
    assertThat(refused.get("examples").get(0).toString())
        .startsWith("{\"log\":\"" + log + "\",\"line\":6,\"contact\":\"c6\",")
        .contains("\"at\":\"2026-03-03T10:00+09:00\",\"kinds\":[\"now-refused\"],\"parts\":[],")
        .contains("\"refused\":\"contact c6: topic is");
    assertThat(sums.get("refunds").toString())
        .isEqualTo(
            "{\"currency\":\"USD\",\"contacts\":3,\"before\":\"1150.00\",\"after\":\"1050.00\","
                + "\"leftOut\":0,\"affected\":{\"contacts\":1,\"before\":\"100.00\","
                + "\"after\":\"0.00\"},\"verdicts\":[{\"from\":\"APPROVAL\",\"to\":\"REFUSED\","
                + "\"contacts\":1,\"before\":\"100.00\",\"after\":\"0.00\"}]}");
    assertThat(sums.get("tiers").get(1).toString())
        .isEqualTo(
            "{\"tier\":2,\"before\":1,\"after\":2,\"percent\":50.0,\"expected\":\"<=30%\","
                + "\"outside\":\"over\"}");

    JsonNode all = json("--all");
    assertThat(all.get("changes")).hasSize(6);
    assertThat(all.get("changes").get(1).toString())
        .contains("\"line\":2,", "\"parts\":[{\"part\":\"targets\",\"before\":[\"first-response")
        .contains("\"kinds\":[\"earlier\"]");
    assertThat(all.get("kinds").get(0).get("examples")).isEmpty();
    assertThat(all.get("kinds").size()).isEqualTo(sums.get("kinds").size());
  }

  @Test
  void all_showsEveryContact_inTheLogsOrder_beforeTheSums() {
    change();
    assertThat(replay("--all").lines())
        .startsWith(
            log
                + ":1: c1: tier 1 becomes 2; owner agent becomes lead; queue agent becomes lead;"
                + " holds +second-look; targets first-response 12:00 becomes 11:00;"
                + " escalations −tier 2 at 2026-03-04 10:00",
            log + ":2: c2: targets first-response 12:00 becomes 11:00")
        .contains("returns 2.1.0 would decide 6 of 7 contacts otherwise (85.7 %)")
        .doesNotContain("    c2  targets first-response 12:00 becomes 11:00");
    assertThat(replay("--examples", "0").out()).doesNotContain("c1", "c2", "c6");
  }

  @Test
  void failOn_endsWithOne_whereThereIsSuchAChange() throws IOException {
    assertThat(replay("--fail-on", "any").exit()).isZero();
    change();
    assertThat(replay("--fail-on", "tier-down,later,conflict-added").exit()).isZero();
    CommandRun run = replay("--fail-on", "tier-down, Approval-Lost,earlier");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly("usher: --fail-on approval-lost", "usher: --fail-on earlier");
    assertThat(json("--fail-on", "now-refused").get("failed").toString())
        .isEqualTo("[\"now-refused\"]");
    assertThat(replay("--fail-on", "any").exit()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReplayed_isCountedAndSaid() {
    edit("policy.yaml", "topics:", "words: {danger: [spark*]}\ntopics:");
    edit("rules.drl", "Classified(topic == \"outage\")", "Classified(mentions(\"danger\"))");
    try (Usher usher = Logs.opened(policy);
        Usher other = Usher.open("kyndof")) {
      String spark = contact("c1", "\"message\":\"it sparks\"");
      Samples.write(
          log,
          String.join(
              "\n",
              Logs.line(usher, spark),
              Logs.bare(usher, spark),
              Logs.line(other, contact("k")),
              "nothing",
              Logs.line(usher, spark).substring(0, 200),
              Logs.line(
                  Logs.logged(usher, spark)
                      .carrying(asked())
                      .masking(List.of("message", "labels"))),
              Logs.line(new DroppedDecisions(40, Instant.parse("2026-03-03T10:00:00Z"))),
              ""));
    }
    CommandRun run = replay();
    assertThat(run.errors())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(log + ":"))
        .anySatisfy(line -> assertThat(line).startsWith(log + ":4: column 1: "))
        .anySatisfy(line -> assertThat(line).contains(":5: ", "cut off after 200 characters"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("returns 2.1.0 would decide 1 of 2 contacts otherwise (50.0 %)")
        .contains(
            """
              7 lines, 2026-03-03 Tue 10:00 to 2026-03-03 Tue 10:00
              decided by returns 2.1.0, this very policy (2)
              1 line without a contact, so that nothing can be replayed
              1 line of a policy of another name, passed over
              1 line that cannot be read, told on standard error
              1 line cut off before the end, told on standard error
              1 line without the message, though the policy asks for words in it
              1 line in which labels is masked
              40 decisions are missing, as the log says itself
            """)
        .contains("  1 of them have no message in the log, which may be all that changes")
        .contains("  1 of them were decided by this very policy: ");
  }

  private static Contact asked() {
    return ContactReader.in(Currency.getInstance("USD")).read(contact("c1")).contact();
  }

  @Test
  void nothingToReplay_isAFinding() {
    try (Usher usher = Logs.opened(policy)) {
      Samples.write(log, Logs.bare(usher, contact("c1")) + "\n");
    }
    CommandRun bare = replay();
    assertThat(bare.exit()).isEqualTo(1);
    assertThat(bare.err())
        .isEqualTo(
            "usher: nothing could be replayed: "
                + log
                + " carries no contacts, which a log does only where the host asks for it\n");
    Samples.write(log, "");
    assertThat(replay().err()).contains("holds no decisions of policy returns");
  }

  @Test
  void wrongUse_isNamed() {
    assertThat(replay("--fail-on", "worse").err())
        .startsWith("usher: --fail-on is \"worse\": now-refused, now-decided, topic, severity-up");
    assertThat(replay("--fail-on", "worse").exit()).isEqualTo(2);
    assertThat(replay("--examples", "-1").err())
        .isEqualTo("usher: --examples is -1: 0 to 1000 is allowed\n");
    assertThat(usher("replay", policy).err()).contains("Missing required parameter: 'LOG'");
    CommandRun none = usher("replay", policy, folder.resolve("none").toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).isEqualTo("usher: there is no file " + folder.resolve("none") + "\n");
  }

  @Test
  void severalLogs_andStandardInput_areReadInOrder() {
    String one = Samples.read(log).lines().limit(1).findFirst().orElseThrow();
    CommandRun run =
        CommandRun.fed(one + "\n", "replay", policy, log.toString(), "-", "--format", "json");
    assertThat(run.out()).contains("\"lines\":8", "\"replayed\":8");
  }

  @Test
  void contacts_areDecidedByAnotherPolicyFirst() {
    String before = Samples.policy(folder.resolve("before"));
    change();
    String contacts =
        contact("c1", "\"refund\":\"450.00 USD\"")
            + "\n"
            + contact("c4", "\"topic\":\"sale\"")
            + "\nnone\n";
    CommandRun run = CommandRun.fed(contacts, "replay", policy, "-", "--against", before);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).hasSize(1).first().asString().startsWith("<stdin>:3: ");
    assertThat(run.out())
        .startsWith("returns 2.1.0 would decide 2 of 2 contacts otherwise (100.0 %)")
        .contains("  decided by returns 2.1.0 (2)\n", "    c1  tier 1 becomes 2;")
        .contains("    c4  decided, and was refused: ");
    assertThat(CommandRun.fed("", "replay", policy, "-", "--against", before).err())
        .isEqualTo("usher: nothing could be replayed: - holds no contacts\n");
  }

  @Test
  void onATerminal_linesAreWrapped_andProgressIsShown() {
    change();
    CommandRun run =
        CommandRun.in(
            CommandRun.watched(true),
            InputStream.nullInputStream(),
            "replay",
            policy,
            log.toString(),
            "--color=never");
    assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(run.err()).contains("decided 7 contacts");
    CommandRun coloured =
        CommandRun.in(
            CommandRun.watched(true),
            InputStream.nullInputStream(),
            "replay",
            policy,
            log.toString());
    assertThat(coloured.out()).contains("\u001B[1;33mwould decide 6 of 7 contacts otherwise");
  }
}
