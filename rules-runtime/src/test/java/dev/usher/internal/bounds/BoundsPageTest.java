package dev.usher.internal.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} lists every bound with its figure, and no other. */
class BoundsPageTest {
  @Test
  void page_listsTheBounds() throws IOException {
    String page = Files.readString(Path.of("../docs/rules.md"));
    String section = page.substring(page.indexOf("\n## Bounds\n"));
    int next = section.indexOf("\n## ", 1);
    assertThat((next < 0 ? section : section.substring(0, next)).lines())
        .filteredOn(line -> line.matches("\\| [0-9].*"))
        .containsExactlyElementsOf(
            Arrays.stream(Bound.values())
                .map(each -> String.format(Locale.ROOT, "| %,d | %s |", each.most(), each.what()))
                .toList());
  }
}
