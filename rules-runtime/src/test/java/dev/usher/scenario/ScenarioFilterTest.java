package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy's author sees where nothing is picked is in PolicyScenariosTest. */
class ScenarioFilterTest {

  @ParameterizedTest
  @CsvSource({
    "A refund of 500,     A refund of 500, true",
    "a REFUND of 500,     A refund of 500, true",
    "A refund,            A refund of 500, false",
    "*refund*,            A refund of 500, true",
    "A refund of ?00,     A refund of 500, true",
    "A refund of ?,       A refund of 500, false",
    "*,                   A refund of 500, true",
    "A refund of 5.0,     A refund of 500, false",
    "'*1,999.99',         'A refund of 1,999.99', true",
    "\\Q*,                \\Qa, true",
    "*\\E*,               a\\Eb, true",
    "ÜBER *,              über 500, true",
    "? ok,                👎 ok, true",
  })
  void aGlob_isForTheWholeName_whateverItsCase(String glob, String name, boolean picked) {
    assertThat(ScenarioFilter.of(List.of(glob), List.of()).picks(scenario(name))).isEqualTo(picked);
  }

  @Test
  void namesAndClauses_mustBothBeMet_oneOfEach() {
    Scenario scenario = scenario("A refund", "KY-T1", "KY-T2");

    assertThat(ScenarioFilter.every().picks(scenario)).isTrue();
    assertThat(ScenarioFilter.of(List.of("x", "A*"), List.of("KY-T9", "KY-T2")).picks(scenario))
        .isTrue();
    assertThat(ScenarioFilter.of(List.of("x"), List.of("KY-T2")).picks(scenario)).isFalse();
    assertThat(ScenarioFilter.of(List.of("A*"), List.of("KY-T9")).picks(scenario)).isFalse();
  }

  private static Scenario scenario(String name, String... clauses) {
    Scenario any = SampleDecisions.expecting("tier: 1");
    return new Scenario(
        name, List.of(clauses), any.contact(), any.at(), any.expectation(), "a.yaml", 2, 5);
  }
}
