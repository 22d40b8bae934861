package dev.usher.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.usher.Usher;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder may hold beside files: links, loops, pipes, folders, what nobody may read. */
class OddFilesTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void start() {
    folder = temp.resolve("desk");
    new PolicyFolder(folder).rules("Assessed() => escalate(2)");
  }

  private List<String> problems() {
    return problems(() -> Usher.open(folder).close());
  }

  private List<String> scenarioProblems() {
    return problems(() -> PolicyFiles.scenarios(PolicySource.folder(folder)));
  }

  private static List<String> problems(Runnable call) {
    PolicyException refused = catchThrowableOfType(PolicyException.class, call::run);
    return refused == null
        ? List.of()
        : refused.diagnostics().stream().map(each -> each.file() + ": " + each.message()).toList();
  }

  private Path link(String name, Path target) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), target);
  }

  @Test
  void linkThatLeadsNowhere_isNamed() throws IOException {
    link("gone.drl", Path.of("nowhere"));
    link("notes.txt", Path.of("nowhere"));

    assertThat(problems())
        .containsExactly(
            "gone.drl: cannot be read: it is a link that leads nowhere, or was removed");
  }

  @Test
  void linksInACircle_areNamed() throws IOException {
    link("a.drl", Path.of("b.drl"));
    link("b.drl", Path.of("a.drl"));

    assertThat(problems())
        .containsExactly(
            "a.drl: cannot be read: it is a link that leads back to itself",
            "b.drl: cannot be read: it is a link that leads back to itself");
  }

  @Test
  void folderThatLiesInItself_isNamedOnce() throws IOException {
    Files.createDirectories(folder.resolve("old/older"));
    link("old/older/again", Path.of("../.."));

    assertThat(problems())
        .containsExactly("old/older/again: cannot be read: it is a link that leads back to itself");
  }

  @Test
  void sameFolderTwice_isNoLoop() throws IOException {
    Files.createDirectories(folder.resolve("notes/deep"));
    link("same", Path.of("notes/deep"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void loopAmongScenarios_bearsOnThoseAlone() throws IOException {
    Files.createDirectories(folder.resolve("scenarios"));
    link("scenarios/again", folder);

    assertThat(problems()).isEmpty();
    assertThat(scenarioProblems())
        .containsExactly("scenarios/again: cannot be read: it is a link that leads back to itself");
  }

  @Test
  void whatIsNeitherFileNorFolder_isLeftClosed() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.drl")));

      assertThat(problems())
          .containsExactly("socket.drl: cannot be read: it is neither a file nor a folder");
    }
  }

  @Test
  void foldersInTheirPlace_areNamed() throws IOException {
    Files.createDirectories(folder.resolve("x.drl"));
    Files.createDirectories(folder.resolve("scenarios/a.yaml"));

    assertThat(problems()).containsExactly("x.drl: is a folder, and would not be read");
    assertThat(scenarioProblems())
        .containsExactly("scenarios/a.yaml: is a folder, and would not be read");
  }

  @Test
  void manifestThatIsAFolder_isNamed_andNotMissing() throws IOException {
    Files.delete(folder.resolve("policy.yaml"));
    Files.createDirectories(folder.resolve("policy.yaml"));

    assertThat(problems()).containsExactly("policy.yaml: is a folder, and would not be read");
  }

  @Test
  void manifestOfAnotherName_isNamed_andNotMissing() throws IOException {
    Files.move(folder.resolve("policy.yaml"), folder.resolve("Policy.YAML"));

    assertThat(problems()).containsExactly("Policy.YAML: would not be read");
  }

  @Test
  void scenariosBehindALink_areRead_orNamed() throws IOException {
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.writeString(temp.resolve("elsewhere/a.yaml"), "scenarios: []");
    link("scenarios", Path.of("../elsewhere"));
    assertThat(PolicyFiles.scenarios(PolicySource.folder(folder)))
        .containsOnlyKeys("scenarios/a.yaml");

    Files.delete(folder.resolve("scenarios"));
    link("scenarios", Path.of("../nowhere"));
    assertThat(problems()).isEmpty();
    assertThat(scenarioProblems())
        .containsExactly(
            "scenarios: cannot be read: it is a link that leads nowhere, or was removed");
  }

  @Test
  void scenariosThatAreAFile_areNamedWhenAskedFor() throws IOException {
    Files.writeString(folder.resolve("scenarios"), "");

    assertThat(problems()).isEmpty();
    assertThat(scenarioProblems()).containsExactly("scenarios: is no folder");
  }

  @Test
  void fileThatNobodyMayRead_isNamed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.drl"), "package desk;");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(secret)) {
      // An administrator may read anything but this.
      Files.delete(secret);
      link("secret.drl", Path.of("/proc/self/mem"));
    }

    assertThat(problems()).singleElement().asString().startsWith("secret.drl: cannot be read: ");
    Files.delete(secret);
  }

  @Test
  void interruptBeforeOpening_isKept_andThePolicyIsWhole() {
    Thread.currentThread().interrupt();
    try (Usher usher = Usher.open(folder)) {
      assertThat(usher.policy().rules()).hasSize(1);
    } finally {
      assertThat(Thread.interrupted()).as("interrupted").isTrue();
    }
  }
}
