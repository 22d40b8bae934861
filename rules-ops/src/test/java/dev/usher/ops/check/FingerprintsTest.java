package dev.usher.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static String of(String text, int line, int column, String message) {
    return new Fingerprints(file -> text)
        .of(
            Diagnostic.of(
                DiagnosticCode.UNKNOWN_PROPERTY, new Place("a.drl", line, column, 5), message));
  }

  @Test
  void a_finding_is_known_again_after_its_line_has_moved_or_been_indented_or_the_words_changed() {
    String first = of("x\n    Assessed(refnd > 5)\n", 2, 14, "is unknown");
    assertThat(of("\n\nx\ny\n  Assessed(refnd  > 5)\n", 5, 12, "is not known")).isEqualTo(first);
    assertThat(first).matches("[0-9a-f]{16}:1");
  }

  @Test
  void another_line_is_another_finding() {
    assertThat(of("Assessed(refnd > 6)", 1, 10, "m"))
        .isNotEqualTo(of("Assessed(refnd > 5)", 1, 10, "m"));
  }

  @Test
  void equal_lines_are_told_apart_by_their_order() {
    String text = "Assessed(refnd > 5)\nAssessed(refnd > 5)\n";
    Fingerprints fingerprints = new Fingerprints(file -> text);
    Place first = new Place("a.drl", 1, 10, 5);
    Place second = new Place("a.drl", 2, 10, 5);
    String one = fingerprints.of(Diagnostic.of(DiagnosticCode.UNKNOWN_PROPERTY, first, "m"));
    String other = fingerprints.of(Diagnostic.of(DiagnosticCode.UNKNOWN_PROPERTY, second, "m"));
    assertThat(one).endsWith(":1");
    assertThat(other).isEqualTo(one.replace(":1", ":2"));
  }

  @Test
  void a_file_as_a_whole_has_one_too() {
    Fingerprints none = new Fingerprints(file -> null);
    assertThat(none.of(Diagnostic.ofFile(DiagnosticCode.MISSING_MANIFEST, "policy.yaml", "m")))
        .matches("[0-9a-f]{16}:1");
  }
}
