package dev.usher.ops.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  @TempDir private Path folder;

  private static void replace(Path file, String content) throws IOException {
    try (Replacement replacement = Replacement.of(file)) {
      replacement.content().write(content.getBytes(UTF_8));
      replacement.place();
    }
  }

  private String[] files() {
    return folder.toFile().list();
  }

  @Test
  void a_new_file_is_there_with_the_permissions_of_new_files() throws IOException {
    Path file = folder.resolve("new");
    replace(file, "content");
    assertThat(Samples.read(file)).isEqualTo("content");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("like"))));
    assertThat(files()).containsExactlyInAnyOrder("new", "like");
  }

  @Test
  void a_file_keeps_its_permissions_and_a_link_stays_one() throws IOException {
    Path file = Path.of(Samples.write(folder.resolve("file"), "old"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());
    replace(link, "new");
    assertThat(Samples.read(file)).isEqualTo("new");
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void what_is_not_put_in_place_leaves_nothing_behind() throws IOException {
    Path file = Path.of(Samples.write(folder.resolve("file"), "old"));
    try (Replacement replacement = Replacement.of(file)) {
      replacement.content().write('x');
    }
    assertThat(Samples.read(file)).isEqualTo("old");
    assertThat(files()).containsExactly("file");
  }

  @Test
  void a_folder_that_is_not_there_is_named_as_missing() {
    assertThatThrownBy(() -> Replacement.of(folder.resolve("no/file")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
