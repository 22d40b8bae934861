package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      new Diagnostic("a.drl", 2, 7, 4, "is wrong", "write it right");
  private static final Diagnostic LATE = Diagnostic.ofFile("b.drl", "is empty", null);

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
  @CsvSource({"-1, 0, 0", "1, -1, 0", "1, 1, -1", "0, 1, 0", "1, 0, 1"})
  void impossiblePlace_isRefused(int line, int column, int length) {
    assertThatThrownBy(() -> new Diagnostic("a.drl", line, column, length, "is wrong", null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("place " + line + ":" + column);
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
