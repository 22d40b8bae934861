package dev.usher.ops.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.ops.terminal.FailureWords;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileOnDiskTest {
  @TempDir private Path folder;

  @Test
  void aFileThatSomebodyElseHasChanged_staysTheirs() throws IOException {
    Path path = Files.writeString(folder.resolve("a.drl"), "mine");
    RuleFileOnDisk file = RuleFileOnDisk.read(path);
    Files.writeString(path, "theirs");

    assertThatThrownBy(() -> file.replace("formatted".getBytes(UTF_8)))
        .isInstanceOf(FileSystemException.class)
        .satisfies(
            failure ->
                assertThat(FailureWords.of((IOException) failure))
                    .isEqualTo("somebody else has just changed it"));
    assertThat(path).hasContent("theirs");
    assertThat(entries()).containsExactly(path);
  }

  @Test
  void aFileThatIsGone_isNotMadeAgain() throws IOException {
    Path path = Files.writeString(folder.resolve("a.drl"), "mine");
    RuleFileOnDisk file = RuleFileOnDisk.read(path);
    Files.delete(path);

    assertThatThrownBy(() -> file.replace("formatted".getBytes(UTF_8)))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(entries()).isEmpty();
  }

  private Stream<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList().stream();
    }
  }

  @Test
  void whatIsNoPlainFile_isNotRead() throws IOException {
    Path path = Files.createDirectory(folder.resolve("a.drl"));
    assertThatThrownBy(() -> RuleFileOnDisk.read(path)).hasMessageContaining("no plain file");
  }
}
