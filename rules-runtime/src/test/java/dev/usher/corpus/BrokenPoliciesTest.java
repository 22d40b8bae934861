package dev.usher.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Of each broken policy in {@code src/test/resources/diagnostics} exactly what its marks say is
 * reported, there and in no other words than those of {@code wording.txt}. With {@code
 * -Ddiagnostics.wording=write} today's words become those.
 */
class BrokenPoliciesTest {
  private static final int SHOWN = 20;

  /** What no text of a policy alone can have said of it; their own tests have. */
  private static final Set<DiagnosticCode> ELSEWHERE =
      EnumSet.of(
          DiagnosticCode.POLICY_NOT_FOUND,
          DiagnosticCode.AMBIGUOUS_POLICY,
          DiagnosticCode.MALFORMED_POLICY_NAME,
          DiagnosticCode.NO_SCENARIOS,
          DiagnosticCode.UNREADABLE_FILE,
          DiagnosticCode.MISPLACED_SCENARIO_FILE,
          DiagnosticCode.TOO_MANY_DIAGNOSTICS,
          DiagnosticCode.MISMATCHED_POLICY_NAME,
          // Proven by rules-analysis.
          DiagnosticCode.DEAD_RULE,
          DiagnosticCode.CONFLICTING_RULES,
          DiagnosticCode.RULE_CHANGES_NOTHING,
          DiagnosticCode.RULE_STATES_DEFAULT,
          DiagnosticCode.CONDITION_NEVER_MATTERS,
          DiagnosticCode.TOPIC_CHANGES_NOTHING,
          DiagnosticCode.BROKEN_INVARIANT,
          DiagnosticCode.OPEN_INVARIANT,
          DiagnosticCode.MALFORMED_JSON);

  private static final Map<CorpusCase, List<Diagnostic>> SAID = new LinkedHashMap<>();

  @BeforeAll
  static void diagnose() {
    CorpusReader.all().forEach(each -> SAID.put(each, each.about(Diagnosis.of(each.texts()))));
  }

  @TestFactory
  Stream<DynamicTest> brokenPolicy_isReportedAtTheVeryPlace_andNothingElse() {
    return SAID.keySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.fullName(),
                    () -> {
                      String said = each.withMarks(each.marksOf(SAID.get(each)));
                      assertThat(said)
                          .as("%s.txt; what is said of it:%n%s", each.corpus(), said)
                          .isEqualTo(each.withMarks(each.marks()));
                    }));
  }

  @Test
  void wording_isThatOfTheGoldenFile() throws IOException {
    Map<String, String> said = Wording.of(SAID);
    if ("write".equals(System.getProperty("diagnostics.wording"))) {
      Wording.write(said);
    }

    List<String> differences = Wording.differences(Wording.golden(), said);

    assertThat(String.join("", differences.stream().limit(SHOWN).toList()))
        .as("%d cases differ; -Ddiagnostics.wording=write takes them over", differences.size())
        .isEmpty();
  }

  @Test
  void everyCode_isThatOfACase_orHasATestOfItsOwn() {
    Set<String> marked =
        SAID.keySet().stream()
            .flatMap(each -> each.marks().stream())
            .map(Mark::code)
            .collect(Collectors.toSet());
    List<String> unmarked =
        Arrays.stream(DiagnosticCode.values())
            .map(DiagnosticCode::id)
            .filter(id -> !marked.contains(id))
            .toList();

    assertThat(unmarked)
        .as("codes that no case in src/test/resources/diagnostics marks")
        .containsExactlyElementsOf(ELSEWHERE.stream().map(DiagnosticCode::id).toList());
  }
}
