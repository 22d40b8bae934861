package dev.usher.ops.log;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.log.DecisionLog;
import dev.usher.log.DroppedDecisions;
import dev.usher.log.LogFiles;
import dev.usher.log.LogLineWriter;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.ops.terminal.Screen;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Edits;
import dev.usher.ops.testing.Samples;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code usher log} shows of what a host has decided. */
class LogCommandTest {
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final String DROPPED =
      new LogLineWriter().toJson(new DroppedDecisions(3, AT.plusSeconds(300)));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void decide() {
    file = folder.resolve("d.ndjson");
    Samples.policy(folder.resolve("returns"));
    decide(1 << 30, contact("c-1", 100), contact("c-2", 600), refused("c-3"), contact("c-4", 50));
  }

  private static Contact contact(String id, int refund) {
    int number = Integer.parseInt(id.substring(2));
    return Contact.builder(id, AT.plusSeconds(60L * number), Channel.EMAIL)
        .refund(Money.of(String.valueOf(refund), "USD"))
        .build();
  }

  private static Contact refused(String id) {
    return contact(id, 1).toBuilder().topic("nobody-knows").build();
  }

  private void decide(long bytes, Contact... contacts) {
    try (DecisionLog log = DecisionLog.builder(file).rotating(bytes, 100).open();
        Usher usher =
            Usher.builder(PolicySource.folder(folder.resolve("returns"))).deciding(log).open()) {
      for (Contact each : contacts) {
        usher.decideAll(List.of(AskedContact.atReceipt(each)));
        assertThat(log.flush(Duration.ofSeconds(30))).isTrue();
      }
    }
  }

  private void append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private CommandRun log(String... options) {
    List<String> arguments = new ArrayList<>(List.of("log", file.toString()));
    arguments.addAll(Arrays.asList(options));
    return usher(arguments.toArray(String[]::new));
  }

  private static List<String> ids(CommandRun run) {
    return run.lines().stream()
        .map(line -> line.replaceAll("^\\{\"formatVersion\":1,\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @Test
  void lines_areATable_withCountsUnderIt() {
    append(DROPPED + "\n");

    CommandRun run = log();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.lines().stream().map(LogCommandTest::withoutMicros))
        .containsExactly(
            "AT  CONTACT  POLICY  TOPIC  MARKS  TIER  OWNER  APPROVALS, HOLDS  REFUND  NEXT DUE"
                + "  MICROS  WHY",
            "2026-03-03 10:01  c-1  2.1.0  -  -  1  agent  finance  -  2026-03-03 12:01  N  RE-2 A"
                + " refund needs finance",
            "2026-03-03 10:02  c-2  2.1.0  -  -  2  lead  finance, hold: second-look  -"
                + "  2026-03-03 12:02  N  RE-3 A refund above 500 is looked at twice by the lead",
            "2026-03-03 10:03  c-3  2.1.0  -  -  -  -  -  -  -  -  refused: topic is"
                + " \"nobody-knows\": a topic of policy returns is allowed; there are outage,"
                + " parcel, refund, tangle",
            "2026-03-03 10:04  c-4  2.1.0  -  -  1  agent  finance  -  2026-03-03 12:04  N  RE-2 A"
                + " refund needs finance",
            "2026-03-03 10:05  -  -  -  -  -  -  -  -  -  -  3 lines are missing: they were"
                + " dropped",
            "",
            "4 lines: 3 decided, 1 refused, 3 missing, as they were dropped");
  }

  private static String withoutMicros(String line) {
    return line.replaceAll(" {2,}", "  ").replaceAll("  \\d+  RE-", "  N  RE-");
  }

  @Test
  void forPrograms_linesAreAsTheyAre() {
    CommandRun run = log("--format", "json");

    assertThat(run.out()).isEqualTo(Samples.read(file));
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --id c-2                                | c-2
          --refused                               | c-3
          --tier 2                                | c-2
          --owner lead                            | c-2
          --since 2026-03-03T10:03:00+09:00       | c-3 c-4
          --until 2026-03-03T10:03:00+09:00       | c-1 c-2
          --clause RE-3                           | c-2
          --policy 2.1.0                          | c-1 c-2 c-3 c-4
          --policy 9.9.9                          |
          --id c-2 --tier 1                       |
          """)
  void filters_mustAllHold(String options, String ids) {
    List<String> all = new ArrayList<>(List.of(options.split(" ")));
    all.addAll(List.of("--format", "json"));

    assertThat(ids(log(all.toArray(String[]::new))))
        .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  @Test
  void aPolicy_isMeantByTheBeginningOfItsDigest() {
    String digest = Samples.read(file).replaceAll("(?s).*?\"digest\":\"sha256:([0-9a-f]+).*", "$1");

    assertThat(ids(log("--format", "json", "--policy", digest.substring(0, 8)))).hasSize(4);
    assertThat(ids(log("--format", "json", "--policy", "sha256:" + digest))).hasSize(4);
    assertThat(ids(log("--format", "json", "--policy", digest.substring(0, 3)))).isEmpty();
  }

  @Test
  void whatIsMissing_isLeftOutWhereSomebodyAsksForAContact() {
    append(DROPPED + "\n");

    assertThat(log("--format", "json").lines()).hasSize(5).endsWith(DROPPED);
    assertThat(log("--format", "json", "--id", "c-1").lines()).hasSize(1);
  }

  @Test
  void badLines_areReported_andTheOthersComeOut() {
    append("{\"formatVersion\":1,\"id\":7}\nno json\n");
    decide(1 << 30, contact("c-5", 1));

    CommandRun run = log("--format", "json");

    assertThat(ids(run)).containsExactly("c-1", "c-2", "c-3", "c-4", "c-5");
    assertThat(run.errors())
        .containsExactly(
            file + ":5:25: id is 7: a text is allowed (put it in quotes)",
            file + ":6:1: it is not JSON: a value must stand here (write false)");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(log("-q", "--id", "none").out()).isEmpty();
    assertThat(log("--id", "none").lines())
        .containsExactly("0 lines: 0 decided, 0 refused, 2 unreadable");
  }

  @Test
  void aLineThatWasCutOff_isCounted_andNoFinding() {
    append("{\"formatVersion\":1,\"id\":\"c-");
    decide(1 << 30, contact("c-5", 1));

    CommandRun run = log("--id", "c-5");

    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith(file + ":5:")
        .endsWith(": it is cut off after 27 characters");
    assertThat(run.lines()).endsWith("1 line: 1 decided, 0 refused, 1 cut off");
    assertThat(run.exit()).isZero();
  }

  @Test
  void fullFiles_areReadFirst_eachOnce() throws IOException {
    decide(1_024, contact("c-5", 1), contact("c-6", 1), contact("c-7", 1));
    List<Path> files = LogFiles.inOrder(file);
    assertThat(files).hasSize(4);

    List<String> all = List.of("c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7");
    assertThat(ids(log("--format", "json"))).isEqualTo(all);
    List<String> arguments = new ArrayList<>(List.of("log", "--format", "json"));
    files.forEach(each -> arguments.add(each.toString()));
    assertThat(ids(usher(arguments.toArray(String[]::new)))).isEqualTo(all);
  }

  @Test
  void standardInput_isRead() {
    CommandRun run =
        CommandRun.fed(Samples.read(file) + "x\n", "log", "-", "--format", "json", "--id", "c-1");

    assertThat(ids(run)).containsExactly("c-1");
    assertThat(run.errors()).singleElement().asString().startsWith("<stdin>:5:1: it is not JSON");
  }

  @Test
  void wrongUse_isSaid() {
    CommandRun none = usher("log", folder.resolve("none").toString());
    assertThat(none.errors()).containsExactly("usher: there is no file " + folder.resolve("none"));
    assertThat(none.exit()).isEqualTo(2);
    CommandRun two = usher("log", "a", "b", "--follow");
    assertThat(two.errors()).containsExactly("usher: --follow goes with one file");
    assertThat(two.exit()).isEqualTo(2);
    assertThat(usher("log").exit()).isEqualTo(2);
  }

  @Test
  void aNarrowTerminal_getsWhatMattersMost() {
    CommandRun run =
        CommandRun.in(
            new Edits().on(true, new Screen(40, false)),
            InputStream.nullInputStream(),
            "log",
            file.toString());

    assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    assertThat(run.lines().get(0)).startsWith("AT").contains("CONTACT", "TIER");
  }

  private CommandRun followed(Edits edits) {
    return CommandRun.in(
        edits.inPipe(),
        InputStream.nullInputStream(),
        "log",
        file.toString(),
        "--follow",
        "--format",
        "json");
  }

  @Test
  void followed_itShowsWhatIsWrittenFromThenOn() {
    Edits edits =
        new Edits()
            .atOnce(() -> decide(1 << 30, contact("c-5", 1)))
            .atOnce(() -> {})
            .atOnce(() -> decide(1 << 30, contact("c-6", 1), contact("c-7", 1)));

    assertThat(ids(followed(edits)))
        .containsExactly("c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7");
  }

  @Test
  void followed_itSurvivesRotation_severalTimesBetweenTwoLooks() {
    Edits edits =
        new Edits()
            .atOnce(() -> decide(1_024, contact("c-5", 1)))
            .atOnce(() -> decide(1_024, contact("c-6", 1), contact("c-7", 1), contact("c-8", 1)))
            .atOnce(() -> decide(1_024, contact("c-9", 1)));

    assertThat(ids(followed(edits)))
        .containsExactly("c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8", "c-9");
  }

  @Test
  void followed_aLineIsShownOnceItIsWhole() {
    String line = Samples.read(file).lines().findFirst().orElseThrow();
    Edits edits =
        new Edits()
            .atOnce(() -> append(line.substring(0, 40)))
            .atOnce(() -> {})
            .atOnce(() -> append(line.substring(40) + "\n"));

    CommandRun run = followed(edits);

    assertThat(ids(run)).containsExactly("c-1", "c-2", "c-3", "c-4", "c-1");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void followed_whatAnotherToolPutsAside_isReadToItsEnd() {
    Edits edits =
        new Edits()
            .atOnce(
                () -> {
                  decide(1 << 30, contact("c-5", 1));
                  move(folder.resolve("aside"));
                  decide(1 << 30, contact("c-6", 1));
                })
            .atOnce(
                () -> {
                  Samples.write(file, "");
                })
            .atOnce(() -> decide(1 << 30, contact("c-7", 1)));

    assertThat(ids(followed(edits)))
        .containsExactly("c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7");
  }

  private void move(Path aside) {
    try {
      Files.move(file, aside);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void followed_aLogThatIsNotThereYet_isWaitedFor() {
    move(folder.resolve("aside"));

    assertThat(ids(followed(new Edits().atOnce(() -> decide(1 << 30, contact("c-5", 1))))))
        .containsExactly("c-5");
  }
}
