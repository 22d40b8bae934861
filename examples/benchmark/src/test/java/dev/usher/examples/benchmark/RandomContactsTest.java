package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contacts that the shipped policies are measured with fit them, and are dense. */
class RandomContactsTest {
  @ParameterizedTest
  @CsvSource({"kyndof, 19", "kraken, 10", "csm-bridge, 10", "dignifi, 9", "kickfin, 15"})
  void recordedContacts_haveAboutSoManyReasons(String policy, double about) {
    try (Usher usher = Usher.open(policy)) {
      double reasons =
          RandomContacts.recorded(2_000, 1, usher.policy().manifest()).stream()
              .mapToInt(contact -> usher.decide(contact).reasons().size())
              .average()
              .orElseThrow();
      assertThat(reasons).isBetween(about - 1, about + 1);
    }
  }
}
