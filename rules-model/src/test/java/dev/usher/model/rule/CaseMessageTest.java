package dev.usher.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMessageTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbers_areLookedForOnce_howeverManyAsk(boolean found) {
    AtomicInteger searches = new AtomicInteger();
    CaseMessage message =
        new CaseMessage(Set.of(), () -> found == searches.incrementAndGet() > 0, () -> !found);
    assertThat(searches).hasValue(0);
    for (int rule = 0; rule < 10_000; rule++) {
      assertThat(message.isCardNumber()).isEqualTo(found);
      assertThat(message.isAccountNumber()).isEqualTo(!found);
    }
    assertThat(searches).hasValue(1);
  }
}
