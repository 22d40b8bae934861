package dev.usher.internal.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.explain.Explanation;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.ReloadGates;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.LoggedLines;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a policy's files: the old policy stays in force, or the new one comes. */
class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Contact CONTACT = Contact.builder("c", NOW, Channel.EMAIL).build();
  private static final String BROKEN = "package desk;\nrule \"r\" when";

  @TempDir private Path folder;
  private Path policy;
  private Path rules;
  private final List<String> told = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private LiveParts parts;
  private Watch watch;

  @BeforeEach
  void open() {
    policy = folder.resolve("desk");
    rules = policy.resolve("rules.drl");
    write(1);
    open(PolicySource.folder(policy));
  }

  private void open(PolicySource source) {
    PolicyListener telling =
        new PolicyListener() {
          @Override
          public void activated(PolicyVersion before, PolicyVersion after) {
            told.add(before.number() + " -> " + after.number());
          }

          @Override
          public void refused(PolicyVersion current, Reload.Refused refusal) {
            told.add(current.number() + " stays: " + refusal.by());
          }
        };
    parts =
        LiveParts.open(
            PolicyPlace.of(source),
            WatchTest::deciding,
            new LiveSettings(ReloadGates.standard(), List.of(telling), now::get, null),
            () -> new IllegalStateException("closed"));
    watch = new Watch(parts.reloader());
    look();
    look();
    assertThat(mark()).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  private static DecidingPolicy deciding(LoadedPolicy loaded) {
    Decider decider = new Decider(loaded.policy(), loaded.rules(), null);
    return new DecidingPolicy() {
      @Override
      public Policy policy() {
        return loaded.policy();
      }

      @Override
      public Decision decide(Contact contact, Instant at) {
        return decider.decide(contact, at);
      }

      @Override
      public Explanation explain(Contact contact, Instant at) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private void write(int mark) {
    MarkedPolicy.write(new PolicyFolder(policy), mark);
  }

  private void look() {
    watch.poll();
  }

  private int mark() {
    DecidingPolicy deciding = parts.policy().deciding();
    assertThat(deciding).isNotNull();
    return MarkedPolicy.of(deciding.decide(CONTACT));
  }

  /** Looks often enough for whatever there is to be acted upon. */
  private void settle() {
    for (int i = 0; i < 5; i++) {
      look();
    }
  }

  private void stays(int mark) {
    settle();
    assertThat(mark()).isEqualTo(mark);
  }

  private void delete() throws IOException {
    try (var files = Files.newDirectoryStream(policy)) {
      for (Path each : files) {
        Files.delete(each);
      }
    }
    Files.delete(policy);
  }

  @Test
  void aChange_isActedUponAtTheSecondLookThatFindsIt() {
    write(2);
    look();
    assertThat(mark()).isEqualTo(1);
    look();
    assertThat(mark()).isEqualTo(2);
    settle();
    assertThat(told).containsExactly("1 -> 2");
  }

  @Test
  void aFileThatIsBeingWritten_isLeftAlone() throws IOException {
    write(2);
    byte[] whole = Files.readAllBytes(rules);
    for (int written = 0; written < whole.length; written++) {
      Files.write(rules, Arrays.copyOf(whole, written));
      look();
      assertThat(mark()).isEqualTo(1);
    }
    assertThat(told).isEmpty();
    Files.write(rules, whole);
    look();
    look();
    assertThat(mark()).isEqualTo(2);
    assertThat(told).containsExactly("1 -> 2");
  }

  @Test
  void aFileThatStaysHalf_isRefusedOnce_andComesWhenItIsWhole() throws IOException {
    Files.writeString(rules, BROKEN);
    stays(1);
    assertThat(told).containsExactly("1 stays: CHECK");
    assertThat(parts.policy().lastRefusal()).isPresent();

    write(2);
    settle();
    assertThat(mark()).isEqualTo(2);
    assertThat(told).containsExactly("1 stays: CHECK", "1 -> 2");
    assertThat(parts.policy().lastRefusal()).isEmpty();
  }

  @Test
  void aFileThatIsBackAsItWas_isNoChange_andNoRefusalAnyMore() throws IOException {
    Files.writeString(rules, BROKEN);
    settle();
    write(1);
    try (LoggedLines log = new LoggedLines()) {
      stays(1);
      assertThat(log.lines())
          .containsExactly(
              "INFO Policy %s: its source holds again what it held before; %s stays in force"
                  .formatted(policy, parts.policy().current()));
    }
    assertThat(parts.policy().lastRefusal()).isEmpty();
    assertThat(told).containsExactly("1 stays: CHECK");
  }

  @Test
  void whatEditorsLeaveAround_isNoChange() throws IOException {
    for (String each :
        List.of(
            "rules.drl~",
            ".rules.drl.swp",
            ".rules.drl.swx",
            "4913",
            "#rules.drl#",
            ".DS_Store",
            "rules.drl.bak",
            ".git/index",
            "notes.txt",
            "scenarios/.a.yaml.swp")) {
      new PolicyFolder(policy).file(each, BROKEN);
      write(1);
    }
    Files.createSymbolicLink(policy.resolve(".#rules.drl"), Path.of("somebody@host.4711"));
    stays(1);
    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatIsReplacedByRenaming_comes() throws IOException {
    Path next = policy.resolve(".rules.drl.tmp");
    Files.writeString(next, MarkedPolicy.files(2).get("rules.drl"));
    Files.writeString(policy.resolve(".policy.yaml.tmp"), MarkedPolicy.files(2).get("policy.yaml"));
    stays(1);
    Files.move(
        policy.resolve(".policy.yaml.tmp"),
        policy.resolve("policy.yaml"),
        StandardCopyOption.ATOMIC_MOVE);
    Files.move(next, rules, StandardCopyOption.ATOMIC_MOVE);
    settle();
    assertThat(mark()).isEqualTo(2);
    assertThat(told).containsExactly("1 -> 2");
  }

  @Test
  void anEditorThatMovesTheOldFileAway_andIsKilled_leavesTheOldPolicy() throws IOException {
    Files.move(rules, policy.resolve("rules.drl~"));
    stays(1);
    assertThat(told).containsExactly("1 stays: CHECK");
    Files.move(policy.resolve("rules.drl~"), rules);
    stays(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void aRuleFileThatIsRenamed_isAnotherPolicyThatDecidesTheSame() throws IOException {
    Files.move(rules, policy.resolve("first.drl"));
    stays(1);
    assertThat(told).containsExactly("1 -> 2");
  }

  @Test
  void aFolderThatIsGone_leavesTheOldPolicy_andTellsOnce() throws IOException {
    delete();
    stays(1);
    assertThat(told).containsExactly("1 stays: READING");
    write(1);
    stays(1);
    assertThat(parts.policy().lastRefusal()).isEmpty();
    delete();
    settle();
    write(2);
    settle();
    assertThat(mark()).isEqualTo(2);
    assertThat(told).containsExactly("1 stays: READING", "1 stays: READING", "1 -> 2");
  }

  @Test
  void aFileThatMayNotBeRead_leavesTheOldPolicy() throws IOException {
    write(2);
    makeUnreadable(rules);
    stays(1);
    assertThat(told).containsExactly("1 stays: READING");

    Files.delete(rules);
    write(2);
    settle();
    assertThat(mark()).isEqualTo(2);
  }

  /** The superuser may read everything but a link to itself. */
  private static void makeUnreadable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(file)) {
      Files.delete(file);
      Files.createSymbolicLink(file, file.getFileName());
    }
  }

  /**
   * As Kubernetes mounts a ConfigMap: {@code ..data} is exchanged, which everything goes through.
   */
  @Test
  void aConfigMap_comesWhenItsLinkIsExchanged_andNeverHalf() throws IOException {
    Path mount = folder.resolve("mount");
    configMap(mount, "..2026_03_03_a", 1);
    Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_03_03_a"));
    for (String each : MarkedPolicy.files(1).keySet()) {
      Files.createSymbolicLink(mount.resolve(each), Path.of("..data", each));
    }
    open(PolicySource.folder(mount));

    configMap(mount, "..2026_03_03_b", 2);
    stays(1);
    Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..2026_03_03_b"));
    Files.move(
        mount.resolve("..data_tmp"), mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    settle();
    assertThat(mark()).isEqualTo(2);
    for (String each : MarkedPolicy.files(1).keySet()) {
      Files.delete(mount.resolve("..2026_03_03_a").resolve(each));
    }
    Files.delete(mount.resolve("..2026_03_03_a"));
    stays(2);
    assertThat(told).containsExactly("1 -> 2");
  }

  private static void configMap(Path mount, String name, int mark) {
    MarkedPolicy.write(new PolicyFolder(mount.resolve(name)), mark);
  }

  @Test
  void twoEditsWithinASecond_ofFilesOfTheSameLengthAndTime_bothCome() throws IOException {
    FileTime time = Files.getLastModifiedTime(rules);
    for (int mark = 2; mark <= 3; mark++) {
      write(mark);
      for (String each : List.of("policy.yaml", "rules.drl")) {
        Files.setLastModifiedTime(policy.resolve(each), time);
      }
      settle();
      assertThat(mark()).isEqualTo(mark);
    }
    assertThat(told).containsExactly("1 -> 2", "2 -> 3");
  }

  @Test
  void anEditBetweenTwoLooks_isNeverMixedWithTheNext() {
    write(2);
    look();
    write(3);
    look();
    assertThat(mark()).isEqualTo(1);
    look();
    assertThat(mark()).isEqualTo(3);
    assertThat(told).containsExactly("1 -> 2");
  }

  @Test
  void aClockThatStepsBack_hidesNoChange() throws IOException {
    write(2);
    for (String each : List.of("policy.yaml", "rules.drl")) {
      Files.setLastModifiedTime(policy.resolve(each), FileTime.from(Instant.EPOCH));
    }
    now.set(Instant.EPOCH);
    settle();
    assertThat(mark()).isEqualTo(2);
    assertThat(parts.policy().current().activatedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void whatWasGoneBackFrom_staysAwayUntilTheContentChanges() throws IOException {
    write(2);
    settle();
    parts.policy().rollback();
    stays(1);

    delete();
    settle();
    write(2);
    stays(1);
    Files.writeString(rules, BROKEN);
    settle();
    write(2);
    stays(1);
    assertThat(told).containsExactly("1 -> 2", "2 -> 1", "1 stays: READING", "1 stays: CHECK");

    write(3);
    settle();
    assertThat(mark()).isEqualTo(3);
  }

  @Test
  void whatWasReloadedAndGoneBackFrom_betweenTwoLooks_staysAwayToo() {
    write(2);
    assertThat(parts.reloader().reload()).isInstanceOf(Reload.Activated.class);
    parts.policy().rollback();
    stays(1);
    assertThat(told).containsExactly("1 -> 2", "2 -> 1");
  }

  @Test
  void whatWasGoneBackFrom_comesAfterTheSourceHasHeldSomethingElse() {
    write(2);
    settle();
    parts.policy().rollback();
    write(1);
    stays(1);
    write(2);
    settle();
    assertThat(mark()).isEqualTo(2);
  }

  @Test
  void whatAReloadRefused_isNotTriedAgain() throws IOException {
    Files.writeString(rules, BROKEN);
    assertThat(parts.reloader().reload()).isInstanceOf(Reload.Refused.class);
    stays(1);
    assertThat(told).hasSize(1);
    parts.reloader().reload();
    assertThat(told).hasSize(2);
  }

  @Test
  void scenarios_areContent_soThatMendingThemHelps() {
    String scenario =
        """
        scenarios:
          - name: The mark is two
            contact: {id: s, receivedAt: "2026-03-03T10:00:00Z", channel: email}
            expect: {signals: [mark-%d]}
        """;
    new PolicyFolder(policy).file("scenarios/a.yaml", scenario.formatted(7));
    write(2);
    stays(1);
    assertThat(told).containsExactly("1 stays: SCENARIOS");

    new PolicyFolder(policy).file("scenarios/a.yaml", scenario.formatted(2));
    write(2);
    settle();
    assertThat(mark()).isEqualTo(2);
  }

  @Test
  void aStore_isWatchedToo_andItsFailuresAreToldOnce_whateverTheirWords() {
    AtomicReference<Supplier<Map<String, byte[]>>> store =
        new AtomicReference<>(() -> MarkedPolicy.bytes(1));
    open(PolicySource.supplied("the store", () -> store.get().get()));
    AtomicInteger attempt = new AtomicInteger();
    store.set(
        () -> {
          throw new IllegalStateException("no route, attempt " + attempt.incrementAndGet());
        });
    stays(1);
    assertThat(told).containsExactly("1 stays: READING");
    store.set(
        () -> {
          throw new NoClassDefFoundError("com/example/Driver");
        });
    stays(1);
    assertThat(told).containsExactly("1 stays: READING", "1 stays: READING");
    store.set(() -> MarkedPolicy.bytes(2));
    settle();
    assertThat(mark()).isEqualTo(2);
  }

  @Test
  void aClosedPolicy_isLookedAtWithoutAWord() {
    write(2);
    look();
    parts.close();
    try (LoggedLines log = new LoggedLines()) {
      settle();
      assertThat(log.lines()).isEmpty();
    }
    assertThat(told).isEmpty();
    assertThat(parts.policy().deciding()).isNull();
  }

  /** What editors, tools and accidents do, in any order, with a look after each step. */
  @Test
  void anythingInAnyOrder_leavesAWholePolicyInForce_andTheLastOneComes() throws IOException {
    long seed = 5;
    Random random = new Random(seed);
    int newest = 1;
    for (int step = 0; step < 400; step++) {
      int what = random.nextInt(8);
      switch (what) {
        case 0 -> Files.deleteIfExists(rules);
        case 1 -> Files.deleteIfExists(policy.resolve("policy.yaml"));
        case 2 -> {
          if (Files.isDirectory(policy)) {
            delete();
          }
        }
        case 3, 4 -> write(++newest);
        case 5 -> {
          Map<String, String> files = new TreeMap<>(MarkedPolicy.files(newest));
          byte[] whole = files.get("rules.drl").getBytes(UTF_8);
          new PolicyFolder(policy);
          Files.write(rules, Arrays.copyOf(whole, random.nextInt(whole.length)));
        }
        case 6 -> parts.reloader().reload();
        default -> {
          if (parts.policy().kept().size() > 1 && random.nextInt(4) == 0) {
            parts.policy().rollback(parts.policy().kept().get(1).number());
          }
        }
      }
      look();
      assertThat(wholeMark()).as("seed %d, step %d", seed, step).isBetween(1, newest);
    }
    write(++newest);
    settle();
    assertThat(mark()).isEqualTo(newest);
  }

  /** A rule file that is cut after a rule is a policy too, of fewer rules, with its own version. */
  private int wholeMark() {
    PolicyVersion current = parts.policy().current();
    DecidingPolicy deciding = parts.policy().deciding();
    assertThat(deciding).isNotNull();
    Decision decision = deciding.decide(CONTACT);
    assertThat(decision.policy()).isEqualTo(current.ref());
    return decision.signals().stream()
        .mapToInt(each -> Integer.parseInt(each.substring("mark-".length())))
        .max()
        .orElse(1);
  }
}
