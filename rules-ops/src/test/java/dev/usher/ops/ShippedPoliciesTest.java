package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.usher;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.ops.testing.CommandRun;
import dev.usher.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy that comes with Usher keeps what the documentation says about it. */
class ShippedPoliciesTest {
  private static final Path POLICIES = Path.of("../rules-kb/src/main/resources/policies");
  private static final Path EXAMPLES = Path.of("../examples");
  private static final String RETURNS_DESK = EXAMPLES.resolve("returns-desk").toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(POLICIES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static List<String> all() throws IOException {
    List<String> all = new ArrayList<>(names());
    all.add(RETURNS_DESK);
    return all;
  }

  private static Path contacts(String policy) {
    return policy.equals(RETURNS_DESK)
        ? Path.of(RETURNS_DESK, "contacts.jsonl")
        : EXAMPLES.resolve("contacts").resolve(policy + ".jsonl");
  }

  @Test
  void policies_areFive() throws IOException {
    assertThat(names()).containsExactly("csm-bridge", "dignifi", "kickfin", "kraken", "kyndof");
  }

  @ParameterizedTest
  @MethodSource("all")
  void scenarios_pass_andShowEveryRuleAndEveryClause(String policy) {
    CommandRun run = usher("test", policy, "--min-coverage", "100");

    assertThat(run.exit()).as("%s%n%s", run.out(), run.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("all")
  void sampleContacts_areDecidedWithoutConflict(String policy) throws IOException {
    CommandRun run = usher("decide", policy, contacts(policy).toString(), "--format", "json");

    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(policy.equals(RETURNS_DESK) ? 8 : 40);
    for (String line : run.lines()) {
      JsonNode decision = JSON.readTree(line);
      assertThat(decision.path("conflicts")).as(decision.path("contact").asText()).isEmpty();
    }
  }

  /** So that a reader learns the whole policy from them. */
  @ParameterizedTest
  @MethodSource("names")
  void sampleContacts_makeEveryRuleFire(String policy) throws IOException {
    CommandRun run = usher("decide", policy, contacts(policy).toString(), "--format", "json");
    Set<String> fired = new TreeSet<>();
    for (String line : run.lines()) {
      JSON.readTree(line)
          .path("reasons")
          .forEach(reason -> fired.add(reason.path("rule").asText()));
    }

    try (Usher opened = Usher.open(policy)) {
      assertThat(opened.policy().rules()).extracting(PolicyRule::name).allMatch(fired::contains);
    }
  }

  /**
   * The clauses stand in tables that are not part of the project; without them nothing is shown.
   */
  @ParameterizedTest
  @MethodSource("names")
  void clausesOfTheDocument_areAllEncoded(String policy) throws IOException {
    Path table = findUp(Path.of("shared", "policies", policy + ".md"));
    assumeTrue(table != null, "no table of clauses");
    Set<String> clauses =
        Files.readString(table, UTF_8)
            .lines()
            .filter(line -> line.startsWith("| "))
            .map(line -> line.split("\\|", -1)[1].strip())
            .filter(cell -> cell.matches("[A-Z]{2}-[A-Z]+[0-9]+"))
            .collect(Collectors.toCollection(TreeSet::new));

    try (Usher opened = Usher.open(policy)) {
      assertThat(opened.policy().clauses()).hasSizeGreaterThan(10).containsAll(clauses);
    }
  }

  private static @Nullable Path findUp(Path path) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(path))) {
      folder = folder.getParent();
    }
    return folder == null ? null : folder.resolve(path);
  }
}
