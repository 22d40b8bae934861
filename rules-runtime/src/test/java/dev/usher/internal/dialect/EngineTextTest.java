package dev.usher.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That it means the same, {@link DroolsAgreementTest} shows. */
class EngineTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity >= Severity.HIGH | severity  in (Severity.HIGH, Severity.CRITICAL)",
        "severity > Severity.HIGH | severity  in (Severity.CRITICAL)",
        "severity < Severity.MODERATE | severity  in (Severity.NORMAL)",
        "severity <= Severity.NORMAL | severity  in (Severity.NORMAL)",
        "severity > Severity.CRITICAL | severity > Severity.CRITICAL",
        "account.tier >= AccountTier.VIP, vip | account.tier  in (AccountTier.VIP), vip",
        "(severity<Severity.MODERATE) | (severity in (Severity.NORMAL))",
        "tier >= 2 | tier >= 2",
        "severity == Severity.HIGH | severity == Severity.HIGH",
      })
  void comparisonsOfRank_becomeLists(String condition, String expected) {
    String text = Sample.file(Sample.rule(condition, "$case.act(\"a\");"));

    assertThat(engineText(text)).isEqualTo(text.replace(condition, expected));
  }

  @Test
  void places_areFoundBehindCharactersOfTwoUnitsAndInEveryLine() {
    String text =
        """
        package costume_maker;
        rule "😀 one" when $case : Tiered(labels contains "😀", severity >= Severity.HIGH || severity < Severity.MODERATE) then $case.act("😀-"); end
        """
            .replace("act(\"😀-\")", "act(\"a\")");

    assertThat(engineText(text))
        .isEqualTo(
            text.replace(">= Severity.HIGH", " in (Severity.HIGH, Severity.CRITICAL)")
                .replace("< Severity.MODERATE", " in (Severity.NORMAL)"));
  }

  @Test
  void lines_keepTheirNumbers_howeverTheyEnd() {
    String rule = Sample.file(Sample.rule("severity >= Severity.HIGH", "$case.act(\"a\");"));
    String text = rule.replace("\n", "\r\n");

    assertThat(engineText(text).lines().count()).isEqualTo(text.lines().count());
    assertThat(engineText(text).lines().toList().indexOf("end"))
        .isEqualTo(rule.lines().toList().indexOf("end"));
  }

  private static String engineText(String text) {
    Dialect.Result result = Sample.check(text);
    assertThat(result.problems()).isEmpty();
    return result.engineText();
  }
}
