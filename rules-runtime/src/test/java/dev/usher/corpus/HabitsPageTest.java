package dev.usher.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/rules.md}: what people write is refused with a hint, what to write instead is not.
 */
class HabitsPageTest {
  private static final String HEAD = "| written | write instead |";
  private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern VERB = Pattern.compile("(cap|escalate|respondWithin)\\(.*");

  private static final String MANIFEST =
      """
      policy: costume-maker
      version: 1.0.0
      zone: UTC
      hours: always
      currency: USD
      tiers: [support-specialist, cs-lead]
      topics: [refund, billing]
      words: {legal-risk: [lawyer*]}
      fields: {days-since-delivery: number}
      refunds: {unless-ruled: granted}
      """;

  private static List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/rules.md"));
    List<String> below = lines.subList(lines.indexOf(HEAD) + 2, lines.size());
    return below.stream().takeWhile(line -> line.startsWith("|")).toList();
  }

  static Stream<String> written() throws IOException {
    return snippets(1);
  }

  static Stream<String> instead() throws IOException {
    return snippets(2);
  }

  private static Stream<String> snippets(int cell) throws IOException {
    return rows().stream()
        .map(row -> CELL.splitAsStream(row).toList().get(cell))
        .flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
        .filter(code -> !code.equals("policy.yaml"))
        .map(code -> code.replace("\\|", "|"));
  }

  private static List<Diagnostic> errors(String code) {
    boolean verb = VERB.matcher(code).matches();
    String fact = verb && !code.startsWith("respond") ? "Assessed" : "Tiered";
    String rule =
        "package costume_maker;%nrule \"x\" when $case : %s(%s) then $case.%s; end%n"
            .formatted(fact, verb ? "" : code, verb ? code : "hold(\"x\")");
    return Diagnosis.of(Map.of("policy.yaml", MANIFEST, "rules.drl", rule)).stream()
        .filter(each -> each.severity() == DiagnosticSeverity.ERROR)
        .toList();
  }

  @Test
  void table_isFound() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("written")
  void whatPeopleWrite_isOneMistake_andBearsAHint(String code) {
    assertThat(errors(code))
        .singleElement()
        .satisfies(error -> assertThat(error.hint()).as(error.toString()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("instead")
  void whatToWriteInstead_isRight(String code) {
    assertThat(errors(code)).isEmpty();
  }
}
