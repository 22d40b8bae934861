package dev.usher.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.data.RandomLogEntries;
import dev.usher.log.LogEntry;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionMaskTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_310)
  void whereNoTextChanges_theDecisionIsTheSame(long seed) {
    RandomLogEntries entries = new RandomLogEntries(seed);
    DecisionMask mask = new DecisionMask(UnaryOperator.identity());
    for (int i = 0; i < 1_000; i++) {
      LogEntry entry = entries.next();
      Optional<Decision> decision = entry.either(LoggedDecision::decision, no -> Optional.empty());
      decision.ifPresent(each -> assertThat(mask.masked(each, each.contact())).isEqualTo(each));
    }
  }
}
