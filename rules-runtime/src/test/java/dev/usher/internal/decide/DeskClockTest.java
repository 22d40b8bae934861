package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.model.Account;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spans on a desk's own clock. The policy is open on weekdays from 09:00 to 17:00 in UTC, desk-east
 * every day from 23:00 to 11:00 and desk-west, in March, from 13:00 to 01:00. 3 March 2026 is a
 * Tuesday.
 */
class DeskClockTest {
  private static final String BY_ACCOUNT =
      "Tiered($desk : account.desk) => respondWithin(businessHours(2, $desk))";

  @TempDir private Path folder;

  private Decision decide(String received, @Nullable String desk, String... rules) {
    Contact contact =
        Contact.builder("c", Instant.parse(received), Channel.EMAIL)
            .account(Account.builder().desk(desk).build())
            .neededBy(Instant.parse("2026-03-05T04:00:00Z"))
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(rules).open()) {
      return usher.decide(contact);
    }
  }

  @ParameterizedTest(name = "at {0}, {1}: {2}")
  @CsvSource({
    "2026-03-03T10:00:00Z, desk-east, 2026-03-04T00:00:00Z",
    "2026-03-03T10:00:00Z, desk-west, 2026-03-03T15:00:00Z",
    "2026-03-03T10:00:00Z, , 2026-03-03T12:00:00Z",
    "2026-03-03T16:00:00Z, , 2026-03-04T10:00:00Z",
  })
  void aBoundDesk_countsOnItsOwnClock_andWhereItIsAbsentThePolicysCounts(
      String received, @Nullable String desk, Instant due) {
    assertThat(decide(received, desk, BY_ACCOUNT).targets())
        .singleElement()
        .satisfies(target -> assertThat(target.due()).isEqualTo(due))
        .satisfies(target -> assertThat(target.within().desk()).isEqualTo(desk));
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-03-03T09:00:00Z, 2026-03-03T11:00:00Z",
    "2026-03-03T10:00:00Z, 2026-03-04T00:00:00Z",
    "2026-03-03T11:30:00Z, 2026-03-03T13:30:00Z",
    "2026-03-03T13:00:00Z, 2026-03-03T15:00:00Z",
  })
  void theOpenDesk_mayBeTheOneWhoseClockCounts(String received, Instant due) {
    String rule = "Tiered($desk : openDesk) => target(\"plan\", businessMinutes(120, $desk))";

    assertThat(decide(received, null, rule).targets())
        .singleElement()
        .satisfies(target -> assertThat(target.due()).isEqualTo(due));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'businessDays(1, \"desk-west\")', 2026-03-04T13:00:00Z",
        "closeOfBusiness(0), 2026-03-03T17:00:00Z",
        "'closeOfBusiness(0, \"desk-east\")', 2026-03-03T11:00:00Z",
        "'closeOfBusiness(1, \"desk-west\")', 2026-03-05T01:00:00Z",
        "'sinceTier(businessHours(3, \"desk-west\"))', 2026-03-03T16:00:00Z",
        "'sinceTier(closeOfBusiness(2))', 2026-03-05T17:00:00Z",
      })
  void everySpanOfBusiness_mayBeADesks(String span, Instant due) {
    String rules = "Tiered() => updateEvery(%s).act(\"call\", %s)".formatted(span, span);

    assertThat(decide("2026-03-03T10:00:00Z", null, rules).timeline())
        .filteredOn(event -> event.name() != null)
        .hasSize(2)
        .extracting(TimelineEvent::at)
        .containsOnly(due);
  }

  /** In America the clock is put forward on 8 March 2026, and back on 1 November. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "2026-03-07T13:00:00Z, 'businessHours(12, \"desk-west\")', 2026-03-08T01:00:00Z",
        "2026-03-07T13:00:00Z, 'businessHours(13, \"desk-west\")', 2026-03-08T13:00:00Z",
        "2026-03-07T15:00:00Z, 'businessDays(1, \"desk-west\")', 2026-03-08T14:00:00Z",
        "2026-03-07T15:00:00Z, 'closeOfBusiness(1, \"desk-west\")', 2026-03-09T00:00:00Z",
        "2026-10-31T12:00:00Z, 'businessHours(13, \"desk-west\")', 2026-11-01T14:00:00Z",
        "2026-10-31T14:00:00Z, 'businessDays(1, \"desk-west\")', 2026-11-01T15:00:00Z",
        "2026-10-31T14:00:00Z, 'closeOfBusiness(1, \"desk-west\")', 2026-11-02T01:00:00Z",
      })
  void aDesksClock_followsItsOwnWallClockThroughAChange(String received, String span, Instant due) {
    assertThat(decide(received, null, "Tiered() => respondWithin(" + span + ")").targets())
        .singleElement()
        .satisfies(target -> assertThat(target.due()).isEqualTo(due));
  }

  @Test
  void tiersAndEmergencies_mayBeginOnADesksClock() {
    Decision decision =
        decide(
            "2026-03-03T10:00:00Z",
            "desk-west",
            "Assessed() => escalate(2, atTier(1, businessHours(1, \"desk-east\")))",
            "Assessed($d : account.desk) => escalate(3, atTier(2, closeOfBusiness(0, $d)))",
            "Classified() => emergency(beforeNeeded(closeOfBusiness(1, \"desk-west\")))");

    assertThat(decision.escalations())
        .containsExactly(
            new Escalation(2, Instant.parse("2026-03-03T11:00:00Z")),
            new Escalation(3, Instant.parse("2026-03-04T01:00:00Z")));
    assertThat(decision.timeline())
        .contains(TimelineEvent.emergency(Instant.parse("2026-03-04T01:00:00Z")));
  }

  @Test
  void ofTwoDueTogether_thePolicysIsShown_thenTheFirstByName() {
    String east = "Tiered() => respondWithin(closeOfBusiness(0, \"desk-east\"))";
    String west = "Tiered() => respondWithin(closeOfBusiness(0, \"desk-west\"))";
    String manifest =
        PolicyFolder.MANIFEST
            .replace(
                "Asia/Tokyo, hours: {mon-sun: \"08:00-20:00\"", "UTC, hours: {tue: \"08:00-17:00\"")
            .replace(
                "America/New_York, hours: {mon-sun: \"08:00-20:00\"",
                "UTC, hours: {tue: \"08:00-17:00\"");
    PolicyFolder policy = new PolicyFolder(folder).file("policy.yaml", manifest);
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

    try (Usher usher = policy.rules(west, east).open()) {
      assertThat(usher.decide(contact).targets())
          .singleElement()
          .hasToString(
              "Target[metric=first-response, within=close of business of desk-east,"
                  + " due=2026-03-03T17:00:00Z, state=RUNNING, metAt=null]");
    }
    String own = "Tiered() => respondWithin(closeOfBusiness(0))";
    try (Usher usher = policy.rules(west, own, east).open()) {
      assertThat(usher.decide(contact).targets())
          .singleElement()
          .satisfies(target -> assertThat(target.within().desk()).isNull());
    }
  }

  @Test
  void wordsAndData_nameTheDesk() {
    Decision decision =
        decide(
            "2026-03-03T10:00:00Z",
            null,
            "Tiered() => respondWithin(businessHours(2, \"desk-west\"))",
            "Tiered() => act(\"call\", closeOfBusiness(1, \"desk-east\"))");

    assertThat(decision.reasons())
        .extracting(reason -> reason.proposal().toString())
        .containsExactly(
            "first-response within 2 business hours of desk-west",
            "action call by close of business plus 1 business day of desk-east");
    assertThat(new DecisionWriter().toJson(decision))
        .contains(
            "{\"metric\":\"first-response\",\"within\":\"PT2H\",\"clock\":\"BUSINESS\","
                + "\"desk\":\"desk-west\",\"due\":")
        .contains(
            "\"name\":\"call\",\"within\":\"P1D\",\"clock\":\"CLOSE_OF_BUSINESS\","
                + "\"desk\":\"desk-east\",\"start\":\"receipt\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "desk-eats | a desk of policy desk is allowed (did you mean \"desk-east\"?)",
        "night | a desk of policy desk is allowed; there are desk-east, desk-west",
      })
  void aDeskThatThePolicyDoesNotDeclare_isRefused(String desk, String message) {
    assertThatThrownBy(() -> decide("2026-03-03T10:00:00Z", desk, BY_ACCOUNT))
        .isInstanceOfSatisfying(
            ContactException.class,
            refused -> assertThat(refused.field()).isEqualTo("account.desk"))
        .hasMessageContaining("account.desk is \"" + desk + "\": " + message);
  }
}
