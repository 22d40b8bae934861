package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.SizedPolicy;
import dev.usher.model.Contact;
import dev.usher.model.decision.Source;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmark measures at a size answers alike. */
class SizedAgreementTest {
  private static final long SEED = 7;

  @ParameterizedTest
  @ValueSource(ints = {33, 333, 3_033})
  void plainJava_decidesAsTheRulesDo(int rules) {
    try (Usher usher = Usher.open(PolicySource.of(SizedPolicy.files(rules)))) {
      HandWritten byHand = new HandWritten(rules);
      for (Contact contact : SizedContacts.drawn(5_000, SEED)) {
        assertThat(byHand.decide(contact))
            .as("seed %d, %s", SEED, contact)
            .isEqualTo(Handlings.of(usher.decide(contact)));
      }
      assertThat(usher.policy().rules()).hasSize(rules);
    }
  }

  @Test
  void eachRule_fires_andEightOfThemForAContact() {
    List<Contact> contacts = SizedContacts.all();
    try (Usher usher = Usher.open(PolicySource.of(SizedPolicy.files(33)))) {
      List<Set<String>> fired =
          contacts.stream()
              .map(
                  contact ->
                      usher.decide(contact).reasons().stream()
                          .map(reason -> ((Source.Rule) reason.source()).name())
                          .collect(Collectors.toSet()))
              .toList();
      assertThat(fired.stream().flatMap(Set::stream).distinct()).hasSize(33);
      assertThat(fired.stream().mapToInt(Set::size).average().orElseThrow()).isBetween(7.5, 8.5);
    }
  }
}
