package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticLayoutTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "a.drl", "package desk;\n\nrule \"환불\"\n\t$case : Assessed(refnd > 5)\n",
          "b.drl", "package desk;\nrule \"환불\"\n");

  private static final Diagnostic ONE =
      Diagnostic.of(
              DiagnosticCode.UNKNOWN_PROPERTY,
              new Place("a.drl", 4, 19, 5),
              "Assessed has no property \"refnd\"")
          .hinted("did you mean \"refund\"?");

  private static String text(int columns, Diagnostic... diagnostics) {
    DiagnosticLayout layout = new DiagnosticLayout(TEXTS::get, file -> "desk/" + file, columns);
    StringBuilder text = new StringBuilder();
    layout.lines(List.of(diagnostics)).forEach(line -> text.append(line.plain()).append('\n'));
    return text.toString();
  }

  @Test
  void place_weight_message_and_code_stand_above_the_line_and_the_hint_below() {
    assertThat(text(0, ONE))
        .isEqualTo(
            """
            desk/a.drl:4:19: error: Assessed has no property "refnd" [unknown-property]
                4 |     $case : Assessed(refnd > 5)
                  |                      ^^^^^
                hint: did you mean "refund"?

            """);
  }

  @Test
  void the_other_places_come_with_their_lines() {
    Diagnostic twice =
        Diagnostic.of(DiagnosticCode.DUPLICATE_RULE, new Place("b.drl", 2, 6, 4), "stands twice")
            .related(new Place("a.drl", 3, 6, 4), "the first rule of that name");
    assertThat(text(0, twice))
        .isEqualTo(
            """
            desk/b.drl:2:6: error: stands twice [duplicate-rule]
                2 | rule "환불"
                  |      ^^^^^^
            desk/a.drl:3:6: see: the first rule of that name
                3 | rule "환불"
                  |      ^^^^^^

            """);
  }

  @Test
  void a_place_without_a_column_marks_the_line_and_one_without_a_line_shows_none() {
    Diagnostic line =
        Diagnostic.of(DiagnosticCode.MALFORMED_YAML, new Place("a.drl", 4, 0, 0), "is no YAML");
    assertThat(text(0, line)).contains("desk/a.drl:4: error").contains(" ".repeat(6) + "|     ^^^");
    Diagnostic file =
        Diagnostic.ofFile(DiagnosticCode.MISSING_MANIFEST, "policy.yaml", "is missing");
    assertThat(text(0, file))
        .isEqualTo("desk/policy.yaml: error: is missing [missing-manifest]\n\n");
  }

  @Test
  void a_file_whose_text_is_not_known_is_named_without_its_line() {
    Diagnostic elsewhere =
        Diagnostic.of(DiagnosticCode.UNKNOWN_KEY, new Place("c.yaml", 1, 1, 1), "is not known");
    assertThat(text(0, elsewhere))
        .isEqualTo("desk/c.yaml:1:1: error: is not known [unknown-key]\n\n");
    Diagnostic beyond =
        Diagnostic.of(DiagnosticCode.UNKNOWN_KEY, new Place("a.drl", 99, 1, 1), "is not known");
    assertThat(text(0, beyond)).hasLineCount(2);
  }

  @Test
  void on_a_narrow_terminal_messages_are_broken_between_words() {
    assertThat(text(40, ONE))
        .isEqualTo(
            """
            desk/a.drl:4:19: error: Assessed has no
                property "refnd" [unknown-property]
                4 |     $case : Assessed(refnd > 5)
                  |                      ^^^^^
                hint: did you mean "refund"?

            """)
        .satisfies(
            shown -> assertThat(shown.lines()).allMatch(line -> DisplayWidth.of(line) <= 40));
  }

  @Test
  void what_a_policy_says_cannot_do_anything_to_a_terminal() {
    Diagnostic evil =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_KEY,
            new Place("a\u001B[2J.drl", 0, 0, 0),
            "red\u001B[31m\nnext");
    assertThat(text(0, evil))
        .isEqualTo("desk/a\\u001B[2J.drl: error: red\\u001B[31m\\u000Anext [unknown-key]\n\n");
  }

  @Test
  void colours_tell_nothing_that_the_words_do_not() {
    DiagnosticLayout layout = new DiagnosticLayout(TEXTS::get, file -> file, 0);
    List<StyledLine> lines = layout.lines(ONE);
    String coloured = lines.get(0).coloured();
    assertThat(coloured).contains("\u001B[1;31merror: \u001B[0m");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.coloured().replaceAll("\u001B\\[[0-9;]*m", "").stripTrailing())
                    .isEqualTo(line.plain()));
  }

  @Test
  void counts_name_only_what_there_is() {
    Diagnostic warning = Diagnostic.ofFile(DiagnosticCode.MISPLACED_SCENARIO_FILE, "x", "y");
    assertThat(DiagnosticLayout.counts(List.of(ONE))).isEqualTo("1 error");
    assertThat(DiagnosticLayout.counts(List.of(ONE, ONE, warning)))
        .isEqualTo("2 errors, 1 warning");
    assertThat(DiagnosticLayout.counts(List.of())).isEmpty();
  }
}
