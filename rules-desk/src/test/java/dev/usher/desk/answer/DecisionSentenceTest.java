package dev.usher.desk.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionSentenceTest {
  private static String sentence(Decision decision) {
    return DecisionSentence.of(decision).stream()
        .map(SaidPhrase::text)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kyndof", "kickfin", "dignifi", "kraken", "csm-bridge"})
  void everySample_isTellableAtAnyAge(String policy) throws IOException {
    Path samples = Path.of("../examples/contacts", policy + ".jsonl");
    try (Usher usher = Usher.open(policy)) {
      ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
      for (String line : Files.readAllLines(samples, UTF_8)) {
        AskedContact asked = reader.read(line);
        for (Duration age :
            new Duration[] {Duration.ZERO, Duration.ofHours(3), Duration.ofDays(9)}) {
          Instant at = asked.moment().plus(age);
          Decision decision = usher.decide(asked.contact(), at);

          assertThat(sentence(decision))
              .as(line)
              .contains("ier " + decision.tier() + ", " + decision.owner())
              .matches("(?s)\\p{Lu}.*[.]")
              .doesNotContain("null", "  ", "..", "[", "(", "{", "Optional", "_", ".drl")
              .doesNotContainPattern("[a-z][A-Z]");
          assertThat(decision.approvals()).allMatch(sentence(decision)::contains);
        }
      }
    }
  }
}
