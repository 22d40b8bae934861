package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.rule.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a policy can be carried elsewhere, and is sorted and complete. */
class PolicyExceptionTest {
  private static final Diagnostic EARLY =
      Diagnostic.of(DiagnosticCode.UNEXPECTED_TOKEN, new Place("a.drl", 2, 7, 4), "is wrong")
          .hinted("write it right")
          .related(new Place("b.drl", 1, 1, 0), "the other one");
  private static final Diagnostic LATE =
      Diagnostic.ofFile(DiagnosticCode.NO_RULES, "b.drl", "is empty");

  @Test
  void serialized_keepsItsDiagnostics() throws Exception {
    PolicyException refusal = new PolicyException("desk", List.of(LATE, EARLY));
    refusal.initCause(new IOException("disk"));

    PolicyException copy = (PolicyException) copy(refusal);

    assertThat(copy.diagnostics()).containsExactly(EARLY, LATE);
    assertThat(copy).hasMessage(refusal.getMessage()).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void notFound_serialized_keepsItsDiagnostic() throws Exception {
    PolicyNotFoundException copy =
        (PolicyNotFoundException) copy(new PolicyNotFoundException("desk", LATE));

    assertThat(copy.diagnostics()).containsExactly(LATE);
  }

  @Test
  void diagnostics_areSorted_eachOnItsLine() {
    assertThat(new PolicyException("desk", List.of(LATE, EARLY)))
        .hasMessage(
            """
            policy desk has 2 problems
              a.drl:2:7: is wrong (write it right)
              b.drl: is empty\
            """);
  }

  @Test
  void nothingWrong_isNoRefusal() {
    List<Diagnostic> none = List.of();

    assertThatThrownBy(() -> new PolicyException("desk", none))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "1, 0, 1"})
  void impossiblePlace_isRefused(int line, int column, int length) {
    Place place = new Place("a.drl", line, column, length);

    assertThatThrownBy(() -> Diagnostic.of(DiagnosticCode.NO_RULES, place, "is wrong"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("place a.drl:" + line + ":" + column);
  }

  private static Object copy(Object one) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(one);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
