package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.testing.ShippedScenarios;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundaryContactsTest {
  private static final int SEED = 4;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void contacts_fitTheirPolicy_andLeaveHardlyARuleUnasked(String policy) {
    try (Usher usher = Usher.open(policy)) {
      Set<String> fired = new TreeSet<>();
      BoundaryContacts.of(usher.policy(), SEED).stream()
          .limit(2_000)
          .map(each -> usher.decide(each.contact(), each.moment()))
          .map(Decision::reasons)
          .flatMap(List::stream)
          .map(Reason::rule)
          .forEach(fired::add);
      assertThat(usher.policy().rules())
          .filteredOn(rule -> !fired.contains(rule.name()))
          .as("seed %d", SEED)
          .hasSizeLessThanOrEqualTo(1 + usher.policy().rules().size() / 20);
    }
  }

  private static List<AskedContact> drawn(Usher usher, long seed) {
    return BoundaryContacts.of(usher.policy(), seed).stream().limit(500).toList();
  }

  @Test
  void series_isTheSameForTheSameSeed() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED)).isEqualTo(drawn(usher, SEED)).isNotEqualTo(drawn(usher, 5));
      assertThat(BoundaryContacts.of(usher.policy(), SEED).seed()).isEqualTo(SEED);
    }
  }

  @Test
  void amounts_lieBelowAtAndAboveWhatRulesCompareWith() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED))
          .map(AskedContact::contact)
          .map(Contact::refund)
          .filteredOn(refund -> refund != null)
          .map(refund -> refund.amount())
          .usingElementComparator(BigDecimal::compareTo)
          .contains(new BigDecimal("499.99"), new BigDecimal("500"), new BigDecimal("500.01"));
    }
  }

  @Test
  void moments_lieAtReceiptOrAfterIt() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED))
          .allMatch(each -> !each.moment().isBefore(each.contact().receivedAt()))
          .anyMatch(each -> each.moment().equals(each.contact().receivedAt()))
          .anyMatch(each -> each.moment().isAfter(each.contact().receivedAt()));
    }
  }
}
