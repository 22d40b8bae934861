package dev.usher.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.FakeJdk;
import dev.usher.ops.testing.Installation;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher of an unpacked archive finds its own folder, a Java, and a place for what it keeps.
 */
class InstallationTest {
  @TempDir private Path folder;
  private FakeJdk jdk;
  private Installation installed;
  private Path cache;

  @BeforeEach
  void install() {
    jdk = FakeJdk.in(folder, "keep \"$@\"");
    installed = Installation.in(folder.resolve("a place/usher 1")).set("JAVA_HOME", jdk.home());
    cache = folder.resolve("cache");
  }

  @Test
  void linksToIt_areFollowed() throws IOException {
    Path link = Files.createDirectories(folder.resolve("my bin")).resolve("usher");
    Files.createSymbolicLink(link, Path.of("../a place/usher 1/bin/usher"));
    Path again = Files.createSymbolicLink(folder.resolve("u"), link);

    assertThat(installed.usher(again, "a b", "c")).isEqualTo(new CommandRun(0, "answer\n", ""));

    assertThat(jdk.calls())
        .singleElement()
        .asString()
        .endsWith(" -jar " + installed.home() + "/usher.jar a b c")
        .doesNotContain("usher.checkout");
  }

  @Test
  void aJavaOnThePath_isTakenWithoutJavaHome() {
    installed.set("JAVA_HOME", "").set("PATH", jdk.home() + "/bin:/usr/bin:/bin");

    assertThat(installed.usher("a").out()).isEqualTo("answer\n");
  }

  @Test
  void withoutAJava_saysWhatToDo() throws IOException {
    CommandRun elsewhere = installed.set("JAVA_HOME", "/no/jdk").usher("a");
    Path tools = folder.resolve("tools");
    Path dirname = tools.resolve("dirname");
    Samples.write(dirname, "#!/bin/sh\nexec /usr/bin/dirname \"$@\"\n");
    assertThat(dirname.toFile().setExecutable(true)).isTrue();
    CommandRun nowhere = installed.set("JAVA_HOME", "").set("PATH", tools).usher("a");

    assertThat(elsewhere)
        .isEqualTo(
            new CommandRun(
                3,
                "",
                "usher: no Java at '/no/jdk/bin/java'; set JAVA_HOME to a JDK 17 or newer\n"));
    assertThat(nowhere)
        .isEqualTo(
            new CommandRun(
                3, "", "usher: no Java at 'java'; set JAVA_HOME to a JDK 17 or newer\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
  void anOlderJava_isRefusedWithoutBeingStarted(String version) {
    Samples.write(Path.of(jdk.home(), "release"), "JAVA_VERSION=\"" + version + "\"\n");

    CommandRun run = installed.usher("a");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "usher: needs Java 17 or newer, and '"
                + jdk.home()
                + "/bin/java' is older; set JAVA_HOME to a JDK 17 or newer\n");
    assertThat(Path.of(jdk.home(), "calls")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_VERSION=\"17\"\n", "A=b\nJAVA_VERSION=\"25-ea\"", ""})
  void aNewerJava_orOneThatSaysNothing_isStarted(String release) {
    Samples.write(Path.of(jdk.home(), "release"), release);

    assertThat(installed.usher("a")).isEqualTo(new CommandRun(0, "answer\n", ""));
  }

  @Test
  void anArchive_standsBesideTheJars() {
    installed.set("USHER_ARCHIVE", "now").set("XDG_CACHE_HOME", cache).usher("a");

    assertThat(Installation.archives(installed.home())).hasSize(1);
    assertThat(cache).doesNotExist();
  }

  @Test
  void whereNothingCanBeWritten_theArchiveStandsInTheCache() throws IOException {
    Files.createFile(installed.home().resolve("archives"));
    installed.set("USHER_ARCHIVE", "now").set("XDG_CACHE_HOME", cache);

    assertThat(installed.usher("a").err()).isEmpty();
    assertThat(installed.usher("b").err()).isEmpty();

    assertThat(Installation.archives(cache.resolve("usher"))).hasSize(1);
    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(1);
    assertThat(jdk.calls().get(jdk.calls().size() - 1))
        .contains("-XX:SharedArchiveFile=" + Installation.archives(cache).get(0));
  }

  @Test
  void theCache_isThatOfTheUsersFolder_unlessAnotherIsNamedInFull() throws IOException {
    Files.createFile(installed.home().resolve("archives"));
    Path user = Files.createDirectory(folder.resolve("user"));
    installed.set("USHER_ARCHIVE", "now").set("HOME", user).set("XDG_CACHE_HOME", "here");

    installed.usher("a");

    assertThat(Installation.archives(user.resolve(".cache/usher"))).hasSize(1);
  }

  @Test
  void whereThereIsNoPlaceForAnArchive_nothingIsSaid() throws IOException {
    Files.createFile(installed.home().resolve("archives"));

    assertThat(installed.set("USHER_ARCHIVE", "now").usher("a"))
        .isEqualTo(new CommandRun(0, "answer\n", ""));
    assertThat(jdk.calls()).singleElement().asString().doesNotContain("Archive");
  }

  @Test
  void otherJarsInTheSamePlace_getAnotherArchive() {
    installed.set("USHER_ARCHIVE", "now").usher("a");
    installed.usher("b");
    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(1);

    installed.withJars("two").usher("c");

    assertThat(jdk.calls()).filteredOn(call -> call.contains("ArchiveClassesAtExit")).hasSize(2);
    assertThat(Installation.archives(installed.home())).hasSize(1);
  }
}
