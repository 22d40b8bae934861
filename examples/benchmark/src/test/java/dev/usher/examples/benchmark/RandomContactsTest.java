package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.clock.OpeningHours;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void fieldsOfThePolicysOwn_areSaidByMost() {
    Map<String, FieldType> types = new HashMap<>();
    for (FieldType.Kind kind : FieldType.Kind.values()) {
      types.put(kind.key(), FieldType.of(kind));
    }
    types.put("fare", FieldType.oneOf(List.of("basic")));
    Manifest manifest =
        Manifest.builder("p", "1")
            .hours(OpeningHours.always(ZoneOffset.UTC))
            .currency(Currency.getInstance("USD"))
            .tiers(List.of("agent"))
            .topics(List.of("refund"))
            .fields(types)
            .build();

    for (String name : types.keySet()) {
      assertThat(RandomContacts.fresh(200, 1, manifest))
          .filteredOn(contact -> contact.fields().containsKey(name))
          .as(name)
          .hasSizeBetween(100, 180);
    }
  }
}
