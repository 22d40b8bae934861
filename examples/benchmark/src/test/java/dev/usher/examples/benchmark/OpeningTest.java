package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured about opening does open, and does read what has been edited. */
class OpeningTest {
  @Test
  void editedFolder_decidesByWhatItSaysThen(@TempDir Path temporary) throws IOException {
    OpeningBenchmark.Folder folder = new OpeningBenchmark.Folder();
    folder.rules = 33;
    folder.write(temporary);
    String before = digest(folder);
    folder.edit();
    assertThat(digest(folder)).isNotEqualTo(before);
    assertThat(new OpeningBenchmark().edited(folder).contact()).isEqualTo("s-0");
  }

  private static String digest(OpeningBenchmark.Folder folder) {
    try (Usher usher = Usher.open(PolicySource.folder(folder.path()))) {
      return usher.policy().ref().digest();
    }
  }
}
