package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.usher;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.ops.testing.CommandRun;
import dev.usher.policy.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** What is missing cannot be: a spike is a repeat caller too, and some desk is always open. */
  @ParameterizedTest
  @CsvSource({
    "csm-bridge, 113, 114",
    "dignifi, 66, 66",
    "kickfin, 155, 156",
    "kraken, 108, 108",
    "kyndof, 278, 278"
  })
  void scenarios_showEveryConditionFromBothSides_asFarAsThereAreTwo(
      String policy, int shown, int sides) {
    assertThat(usher("test", policy, "--min-condition-coverage", "99").out())
        .contains("sides of conditions shown: " + shown + " of " + sides + " ");
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
    assertThat(run.lines()).hasSize(policy.equals(RETURNS_DESK) ? 13 : 40);
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
      assertThat(opened.policy().rules()).extracting(Rule::name).allMatch(fired::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void clausesOfTheDocument_areAllEncoded_andWhatWasAssumedIsMarked(String policy)
      throws IOException {
    Map<String, String> bases = clauses(policy);

    try (Usher opened = Usher.open(policy)) {
      assertThat(bases).hasSizeGreaterThan(10);
      assertThat(opened.policy().clauses()).containsAll(bases.keySet());
      assertThat(opened.policy().rules())
          .filteredOn(rule -> bases.containsKey(rule.clause()))
          .allSatisfy(
              rule ->
                  assertThat(rule.isAssumed())
                      .as("%s, %s", rule.clause(), rule.name())
                      .isEqualTo(bases.get(rule.clause()).equals("assumed")));
    }
  }

  /** Each clause of a policy's document, with what it rests on: stated there, or assumed. */
  private static Map<String, String> clauses(String policy) throws IOException {
    try (InputStream in = ShippedPoliciesTest.class.getResourceAsStream("clauses.csv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].equals(policy))
          .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2]));
    }
  }
}
