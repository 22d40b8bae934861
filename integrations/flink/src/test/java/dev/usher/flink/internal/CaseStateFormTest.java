package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseStateFormTest {
  @Test
  void aCase_isReadBackAsItWasWritten() {
    CaseState state = new CaseState();
    state.contact = "{\"message\":\"" + "é👍".repeat(50_000) + "\"}";
    state.events.put("e-1", "{}");
    state.clock = Instant.parse("2026-03-03T10:00:00.000000001Z");
    state.sequence = 7;
    state.review = Instant.parse("2026-03-03T12:00:00Z");
    state.forget = 5L;

    assertThat(CaseStateForm.read(CaseStateForm.written(state)))
        .usingRecursiveComparison()
        .isEqualTo(state);
  }

  @Test
  void anEmptyCase_isReadBackAsItWasWritten() {
    assertThat(CaseStateForm.read(CaseStateForm.written(new CaseState())))
        .usingRecursiveComparison()
        .isEqualTo(new CaseState());
  }

  @Test
  void aCaseOfALaterForm_isNotMisread() {
    byte[] bytes = CaseStateForm.written(new CaseState());
    bytes[0] = 2;

    assertThatIllegalStateException()
        .isThrownBy(() -> CaseStateForm.read(bytes))
        .withMessageContaining("form 2");
  }
}
