package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.decide.Decider;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a decision is to be looked at again follows from what else it says: where that is proven
 * equal, so is the next review, though a rule more may wait for its hour in vain.
 */
class NextReviewTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-04T01:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Assessed | escalate(3) | escalate(2, ifUnanswered(hours(2)))",
        "Classified | severity(Severity.CRITICAL) | severity(Severity.HIGH, ifUnanswered(hours(2)))",
        "Classified | severity(Severity.HIGH, beforeNeeded(hours(9)))"
            + " | severity(Severity.HIGH, beforeNeeded(hours(8)))",
        "Classified | emergency() | emergency(ifUnanswered(hours(2)))",
        "Tiered | respondWithin(hours(2)) | respondWithin(hours(4))",
        "Tiered | act(\"call\") | act(\"call\", ifUnanswered(hours(2)))",
      })
  void ruleThatChangesNothing_movesNoReview(String fact, String first, String second) {
    String rule = SmallPolicies.rule("First", fact + "()", first);
    Policy before = SmallPolicies.of(rule);
    Policy after = SmallPolicies.of(rule, SmallPolicies.rule("Second", fact + "()", second));
    assertThat(PolicyDiff.between(before, after).verdict()).isEqualTo(Equality.EQUAL);

    Decider one = Decider.of(before);
    Decider other = Decider.of(after);
    for (Contact contact : contacts()) {
      for (int minutes = 0; minutes <= 24 * 60; minutes += 30) {
        Instant at = RECEIVED.plus(Duration.ofMinutes(minutes));
        assertThat(other.decide(contact, at).nextReview())
            .as("%s at %s", contact, at)
            .isEqualTo(one.decide(contact, at).nextReview());
      }
    }
  }

  private static List<Contact> contacts() {
    return List.of(
        Contact.builder("c", RECEIVED, Channel.EMAIL).build(),
        Contact.builder("c", RECEIVED, Channel.EMAIL)
            .neededBy(RECEIVED.plus(Duration.ofHours(12)))
            .build());
  }
}
