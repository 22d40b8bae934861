package dev.usher.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Checkout;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.FakeJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps an archive of classes for each JDK, and nobody sees more of it than time. */
class LauncherArchiveTest {
  private static final String[] DECIDE = {
    "decide", "kyndof", Path.of("../examples/contacts/kyndof.jsonl").toAbsolutePath().toString()
  };

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() {
    checkout = Checkout.in(folder.resolve("checkout"));
  }

  @Test
  void anArchive_changesNoAnswerAndNoRemark() throws IOException {
    CommandRun without = checkout.packed().set("USHER_ARCHIVE", "no").usher(DECIDE);
    assertThat(without.exit()).isEqualTo(0);
    assertThat(checkout.found("usher.jsa")).isEmpty();

    Path classes = folder.resolve("classes");
    checkout.set("USHER_ARCHIVE", "now").set("USHER_OPTS", "-Xlog:class+load:file=" + classes);
    assertThat(checkout.usher(DECIDE)).isEqualTo(without);
    assertThat(checkout.found("usher.jsa")).hasSize(1);
    assertThat(Files.readAllLines(classes))
        .filteredOn(line -> line.contains(" dev.usher.Usher source: "))
        .singleElement()
        .asString()
        .contains("shared objects file");

    checkout.set("USHER_OPTS", "-XX:-UseCompressedOops");
    assertThat(checkout.usher(DECIDE)).as("options that it was not made for").isEqualTo(without);

    checkout.set("USHER_OPTS", "");
    Path archive = checkout.found("usher.jsa").get(0);
    byte[] whole = Files.readAllBytes(archive);
    overwrite(archive, new byte[whole.length]);
    assertThat(checkout.usher(DECIDE)).as("something else").isEqualTo(without);

    overwrite(archive, Arrays.copyOf(whole, 1 << 20));
    assertThat(checkout.usher(DECIDE)).as("one that lacks its end").isEqualTo(without);
    // Of two archives of the same classes one may be a page longer.
    assertThat(Files.size(archive)).isGreaterThan(whole.length / 2);

    Path jar = checkout.built().resolve("usher.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(checkout.usher(DECIDE)).as("another jar").isEqualTo(without);
  }

  private static void overwrite(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  @Test
  void severalAtOnce_makeOneArchiveAndAllAnswer() {
    FakeJdk jdk = FakeJdk.in(folder, "keep \"$@\"");
    checkout.set("JAVA_HOME", jdk.home()).set("USHER_ARCHIVE", "now");
    List<Checkout.Started> runs =
        Stream.generate(() -> checkout.start("--version")).limit(4).toList();

    assertThat(runs.stream().map(Checkout.Started::ended).distinct()).hasSize(1);
    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(1);
    assertThat(checkout.found("usher.jsa")).hasSize(1);
    assertThat(checkout.found("making")).isEmpty();
  }

  @Test
  void aJdkThatCannot_isAskedOnceAndNothingIsSaid() {
    FakeJdk jdk = FakeJdk.in(folder, "echo noise; echo noise >&2; exit 134");
    checkout.set("JAVA_HOME", jdk.home()).set("USHER_ARCHIVE", "now");

    assertThat(checkout.usher("a")).isEqualTo(new CommandRun(0, "answer\n", ""));
    assertThat(checkout.usher("b")).isEqualTo(new CommandRun(0, "answer\n", ""));

    assertThat(jdk.calls()).hasSize(3).filteredOn(call -> call.contains("Archive")).hasSize(1);
  }

  @Test
  void aFolderThatTakesNothing_isNoReasonToSaySo() throws IOException {
    FakeJdk jdk = FakeJdk.in(folder, "exit 0");
    Files.createFile(checkout.built().resolve("archives"));
    checkout.set("JAVA_HOME", jdk.home()).set("USHER_ARCHIVE", "now");

    assertThat(checkout.usher("a")).isEqualTo(new CommandRun(0, "answer\n", ""));
    assertThat(jdk.calls()).hasSize(1).noneMatch(call -> call.contains("Archive"));
  }

  @Test
  void theFirstRun_doesNotWaitForTheArchive() throws Exception {
    Path gate = folder.resolve("gate");
    assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor()).isZero();
    FakeJdk jdk = FakeJdk.in(folder, "read go <'" + gate + "'; keep \"$@\"");
    checkout.set("JAVA_HOME", jdk.home());

    assertThat(checkout.usher("a")).isEqualTo(new CommandRun(0, "answer\n", ""));
    assertThat(checkout.usher("b")).isEqualTo(new CommandRun(0, "answer\n", ""));
    Files.writeString(gate, "go\n");
    assertThat(checkout.set("USHER_ARCHIVE", "now").usher("c").out()).isEqualTo("answer\n");

    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(1);
    assertThat(jdk.calls())
        .filteredOn(call -> call.contains("SharedArchiveFile") && !call.contains("share:on"))
        .singleElement()
        .asString()
        .endsWith(" c");
  }

  @Test
  void aCheckoutThatMoves_getsAnotherArchive() throws IOException {
    FakeJdk jdk = FakeJdk.in(folder, "keep \"$@\"");
    checkout.set("JAVA_HOME", jdk.home()).set("USHER_ARCHIVE", "now").usher("a");

    checkout.movedTo(folder.resolve("another place")).usher("b");

    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(2);
  }

  @Test
  void whoeverDiedWhileMakingOne_keepsNobodyFromIt() throws Exception {
    FakeJdk jdk = FakeJdk.in(folder, "keep \"$@\"");
    checkout.set("JAVA_HOME", jdk.home()).set("USHER_ARCHIVE", "now").usher("a");
    Path kept = checkout.found("made").get(0).getParent();
    Files.delete(kept.resolve("made"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectory(kept.resolve("making"));
    Files.writeString(kept.resolve("making/owner"), gone.pid() + "\n");

    assertThat(checkout.usher("b").out()).isEqualTo("answer\n");

    assertThat(kept.resolve("made")).exists();
    assertThat(kept.resolve("making")).doesNotExist();
  }
}
