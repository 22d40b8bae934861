package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Salience, clauses, and what the manifest alone says. */
class PolicyLintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Tiered() then hold("a1")                                   → true
          Tiered() then act("a1", hours(2))                          → true
          Tiered() then respondWithin(hours(2))                      → true
          Classified() then vip()                                    → true
          Assessed() then escalate(2)                                → true
          Tiered() then act("a1", "legal")                           → false
          Tiered($d : account.desk != null) then act("a1", $d)       → false
          Tiered() then hold("a1").route("legal")                    → false
          Tiered() then assign("legal")                              → false
          Tiered($came : channel) then replyVia($came)               → false
          Intake(topic == null) then topic("refund")                 → false
          """)
  void salience_isMarkedWhereNothingIsRanked(String rule, boolean marked) {
    String text = Linted.file(rule).replace("\nwhen\n", "\nsalience 10\nwhen\n");

    assertThat(Linted.marked(text).stream().filter(each -> each.startsWith("meaningless")))
        .hasSize(marked ? 1 : 0)
        .allMatch(each -> each.startsWith("meaningless-salience: salience"));
  }

  @Test
  void aClauseInTwoFiles_isMarkedInTheSecond() {
    String one = Linted.file("Tiered() then hold(\"a1\")", "Tiered() then hold(\"a2\")");
    String first = one.replace("\nwhen\n", "\n@Clause(\"X-1\")\nwhen\n");
    String second =
        Linted.file("Tiered() then hold(\"a3\")")
            .replace("Number 1", "Another")
            .replace("\nwhen\n", "\n@Clause(\"X-1\")\nwhen\n");

    assertThat(scattered(first, second)).hasSize(1);
    assertThat(scattered(first, second).get(0).file()).isEqualTo("b.drl");
    assertThat(scattered(first, second).get(0).related().get(0).place().file()).isEqualTo("a.drl");
    assertThat(scattered(first, second.replace("X-1", "X-2"))).isEmpty();
  }

  private static List<Diagnostic> scattered(String... files) {
    return Linted.all(Linted.MANIFEST, files).stream()
        .filter(each -> each.code() == DiagnosticCode.SCATTERED_CLAUSE)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          {1: 70%, 2: 25%, 3: 10%}        → at least 105
          {1: 70%, 2: 25%, 3: 4%}         → at most 99
          {1: 70-80%, 2: 5%, 3: 10%}      → at most 95
          {1: 90-95%, 2: 10-20%}          → at least 100
          {1: 90-95%, 2: 11-20%}          → at least 101
          {1: ">=80%", 2: 21%}            → at least 101
          {1: "<50%", 2: "<=30%", 3: 10%} → at most 90
          """)
  void sharesThatCannotAddUp_areMarked(String shares, String sum) {
    String yaml = Linted.MANIFEST + "expected: {tiers: " + shares + "}\n";
    List<Diagnostic> found = said(yaml, DiagnosticCode.UNBALANCED_SHARES);

    assertThat(found).hasSize(sum.equals("at least 100") ? 0 : 1);
    assertThat(found).allMatch(each -> each.message().contains(sum + " %") && each.length() == 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "{1: 70%, 2: 25%, 3: 5%}",
        "{1: 70%, 2: 25%, 3: \"<=5%\"}",
        "{1: 70%, 2: 30%}",
        "{1: 99%}",
        "{3: \"<1%\"}",
        "{1: 70-80%, 2: 10-20%, 3: \">=1%\"}"
      })
  void sharesThatMayAddUp_areNot(String shares) {
    String yaml = Linted.MANIFEST + "expected: {tiers: " + shares + "}\n";

    assertThat(said(yaml, DiagnosticCode.UNBALANCED_SHARES)).isEmpty();
  }

  @Test
  void desksThatThePolicysHolidaysDoNotClose_areMarked_unlessTheySaySo() {
    String holidays = Linted.MANIFEST + "holidays: [\"2026-12-25\"]\n";
    String open = holidays.replace("hours: always", "hours: {mon-fri: \"09:00-17:00\"}");

    assertThat(said(holidays, DiagnosticCode.DESK_WITHOUT_HOLIDAYS)).isEmpty();
    assertThat(said(Linted.MANIFEST, DiagnosticCode.DESK_WITHOUT_HOLIDAYS)).isEmpty();
    assertThat(said(open, DiagnosticCode.DESK_WITHOUT_HOLIDAYS)).hasSize(1);
    assertThat(
            said(
                open.replace("\"09:00-17:00\"}}", "\"09:00-17:00\"}, holidays: [\"2026-12-25\"]}"),
                DiagnosticCode.DESK_WITHOUT_HOLIDAYS))
        .isEmpty();
    assertThat(
            said(
                open.replace("\"09:00-17:00\"}}", "\"09:00-17:00\"}, holidays: []}"),
                DiagnosticCode.DESK_WITHOUT_HOLIDAYS))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'teams: [finance, legal]', 'teams: [finance, legal, lead]', 1",
    "'teams: [finance, legal]', 'teams: [finance, legal, emea]', 1",
    "'desks: {emea:', 'desks: {head:', 1",
    "'teams: [finance, legal]', 'teams: [finance, leads]', 0",
  })
  void aNameThatIsDeclaredTwice_isMarked(String declared, String instead, int count) {
    assertThat(said(Linted.MANIFEST.replace(declared, instead), DiagnosticCode.SHARED_NAME))
        .hasSize(count);
  }

  private static List<Diagnostic> said(String yaml, DiagnosticCode code) {
    return Linted.all(yaml, Linted.file("Tiered() then hold(\"a1\")")).stream()
        .filter(each -> each.code() == code)
        .toList();
  }
}
