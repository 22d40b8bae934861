package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars are told from others of the same length. */
class JarsIdTest {
  @TempDir private Path folder;

  private String id() throws IOException {
    return JarsId.of(List.of(folder));
  }

  @Test
  void itsContentAndItsName_make_whichJarItIs() throws IOException {
    Path jar = folder.resolve("a.jar");
    Samples.write(jar, "one");
    String one = id();
    Samples.write(folder.resolve("readme"), "not a jar");
    assertThat(id()).isEqualTo(one).matches("[0-9a-f]{64}");

    Samples.write(jar, "two");
    String two = id();
    Files.move(jar, folder.resolve("b.jar"));

    assertThat(List.of(one, two, id())).doesNotHaveDuplicates();
  }
}
