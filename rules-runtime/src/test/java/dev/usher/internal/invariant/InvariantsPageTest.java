package dev.usher.internal.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/invariants.md} says what can be stated, and what it shows can be read. */
class InvariantsPageTest {
  private static final Path PAGE = Path.of("../docs/invariants.md");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void examples_areInOrder() throws IOException {
    Matcher examples = YAML.matcher(Files.readString(PAGE));
    List<Diagnostic> problems = new ArrayList<>();
    List<Invariant> read = new ArrayList<>();
    try (Usher usher = Usher.open("kyndof")) {
      ManifestReading manifest = new ManifestReading(usher.policy().manifest(), true, Set.of());
      while (examples.find()) {
        read.addAll(
            InvariantReader.read(
                "invariants.yaml", examples.group(1), manifest, Map.of(), problems));
      }
    }

    assertThat(problems).isEmpty();
    assertThat(read).hasSize(7);
  }

  @Test
  void everyAttribute_isNamed() throws IOException {
    String page = Files.readString(PAGE);

    for (Attribute attribute : Attribute.values()) {
      assertThat(page).containsPattern("`" + attribute.key() + "(`|[ .])");
    }
  }
}
