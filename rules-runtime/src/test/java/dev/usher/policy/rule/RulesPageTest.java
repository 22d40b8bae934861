package dev.usher.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/rules.md} names every word of the vocabulary, and no other. */
class RulesPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("../docs/rules.md"));
  }

  @ParameterizedTest
  @EnumSource
  void questions_haveTheirVerbs(Question question) {
    List<String> row =
        rows("Four questions").stream()
            .filter(cells -> cells.get(0).equals("`" + question.fact() + "`"))
            .findFirst()
            .orElseThrow();

    assertThat(words(row.get(row.size() - 1)))
        .containsExactlyInAnyOrderElementsOf(keys(Verb.of(question).stream().map(Verb::key)));
  }

  @Test
  void conditions_listPropertiesAndInquiries() {
    assertThat(firstWords("Conditions"))
        .isEqualTo(
            keys(
                Stream.concat(
                    Arrays.stream(Property.values())
                        .filter(property -> property.isKnownTo(Question.INTAKE))
                        .map(Property::key),
                    Arrays.stream(Inquiry.values()).map(Inquiry::key))));
  }

  @Test
  void questions_listThePropertiesThatTheySettle() {
    Set<String> settled =
        rows("Four questions").stream()
            .filter(cells -> cells.size() == 4)
            .flatMap(cells -> words(cells.get(2)).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(settled)
        .isEqualTo(
            keys(
                Arrays.stream(Property.values())
                    .filter(property -> !property.isKnownTo(Question.INTAKE))
                    .map(Property::key)));
  }

  @Test
  void constants_areListedInTheirOrder() {
    for (Property property : Property.values()) {
      List<Enum<?>> members = property.domain().members();
      if (!members.isEmpty()) {
        String type = members.get(0).getDeclaringClass().getSimpleName();
        String names = members.stream().map(Enum::name).collect(Collectors.joining(" "));
        assertThat(page).contains("`" + type + "." + names + "`");
      }
    }
  }

  @Test
  void time_listsHelperWordsAndMetrics() {
    assertThat(firstWords("Time"))
        .isEqualTo(keys(Arrays.stream(HelperWord.values()).map(HelperWord::key)));
    assertThat(words(section("Time")))
        .containsAll(Arrays.stream(Metric.values()).map(Metric::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void attribute_hasItsMerge_andItsKeyInScenarios(Attribute attribute) {
    Pattern word = Pattern.compile("\\b" + attribute.key() + "\\b");

    assertThat(rows("How proposals are merged").stream().map(cells -> cells.get(0)))
        .anyMatch(cell -> word.matcher(cell).find());
    assertThat(section("Scenarios")).containsPattern(word);
  }

  private static Set<String> keys(Stream<String> keys) {
    return keys.collect(Collectors.toCollection(TreeSet::new));
  }

  private static String section(String title) {
    String start = "\n## " + title + "\n";
    assertThat(page).contains(start);
    String rest = page.substring(page.indexOf(start) + start.length());
    int end = rest.indexOf("\n## ");
    return end < 0 ? rest : rest.substring(0, end);
  }

  /** The cells of the tables of a section. */
  private static List<List<String>> rows(String title) {
    return section(title)
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  private static Set<String> firstWords(String title) {
    return rows(title).stream()
        .flatMap(cells -> words(cells.get(0)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words between backticks without their arguments; {@code .b} after {@code a.c} is a.b. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (MatchResult found : CODE.matcher(BLOCK.matcher(text).replaceAll("")).results().toList()) {
      String word = found.group(1).replaceFirst("\\(.*", "");
      if (word.startsWith(".")) {
        String last = words.get(words.size() - 1);
        word = last.substring(0, last.indexOf('.')) + word;
      }
      words.add(word);
    }
    return words;
  }
}
