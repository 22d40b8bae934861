package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/recipes.md}: every rule on it belongs to a policy that opens. */
class RecipesPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| (?<wish>[^|]+) \\| `(?<pattern>[^`]+)` \\| `(?<consequence>[^`]+)` \\|");
  private static final Pattern RULE = Pattern.compile("```drl\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MANIFEST = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("../docs/recipes.md"));
  }

  @Test
  void everyRecipe_passesTheCheck() {
    List<String> rules = new ArrayList<>();
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      rules.add(
          "rule \"%d %s\" when $case : %s then $case.%s; end"
              .formatted(
                  rules.size(),
                  rows.group("wish"),
                  rows.group("pattern"),
                  rows.group("consequence")));
    }
    long rowsOfTables =
        page.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| wish")).count();
    assertThat(rules).hasSize((int) rowsOfTables).hasSizeGreaterThan(40);
    rules.add(block(RULE));

    PolicySource source =
        PolicySource.of(
            Map.of(
                "policy.yaml",
                block(MANIFEST),
                "recipes.drl",
                "package recipes;\n" + String.join("\n", rules)));
    try (Usher usher = Usher.open(source)) {
      assertThat(usher.policy().rules()).hasSameSizeAs(rules);
    }
  }

  private static String block(Pattern kind) {
    Matcher found = kind.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
