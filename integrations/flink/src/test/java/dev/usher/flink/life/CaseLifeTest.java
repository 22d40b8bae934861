package dev.usher.flink.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseLifeTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final List<EventKind> KINDS = List.of(EventKind.values());
  private static final Contact CONTACT =
      Contact.builder("c-1", TEN, Channel.EMAIL).topic("refund").build();

  @Test
  void nothingHappened_isTheContactAsItCame() {
    assertThat(CaseLife.of(CONTACT, List.of()).contact()).isEqualTo(CONTACT);
    assertThat(CaseLife.of(CONTACT, List.of()).latest()).isEqualTo(TEN);
  }

  @Test
  void ofSeveralAnswers_theFirstIsTheFirstResponse() {
    assertThat(after(event(2, EventKind.FIRST_RESPONDED), event(1, EventKind.ANSWERED)))
        .isEqualTo(Progress.builder().firstRespondedAt(hours(1)).build());
  }

  @Test
  void ofSeveralUpdates_theLatestCounts() {
    assertThat(after(event(2, EventKind.UPDATED), event(1, EventKind.UPDATED)))
        .isEqualTo(Progress.builder().lastUpdatedAt(hours(2)).build());
  }

  @Test
  void ofSeveralPlans_theFirstCounts() {
    assertThat(after(event(2, EventKind.PLAN_SENT), event(1, EventKind.PLAN_SENT)))
        .isEqualTo(Progress.builder().planSentAt(hours(1)).build());
  }

  @Test
  void theOldestMessageWithoutAnAnswer_countsUntilOneIsGiven() {
    LifeEvent first = event(1, EventKind.CUSTOMER_WROTE);
    LifeEvent second = event(2, EventKind.CUSTOMER_WROTE);
    LifeEvent answered = event(3, EventKind.ANSWERED);

    assertThat(after(first, second).unansweredSince()).isEqualTo(hours(1));
    assertThat(after(first, second, answered).unansweredSince()).isNull();
    assertThat(after(first, answered, event(4, EventKind.CUSTOMER_WROTE)).unansweredSince())
        .isEqualTo(hours(4));
  }

  @Test
  void waiting_goesOnUntilItEnds() {
    LifeEvent began = event(1, EventKind.WAITING_BEGAN);

    assertThat(after(began, event(2, EventKind.WAITING_BEGAN)).waiting())
        .containsExactly(new Waiting(hours(1), null));
    assertThat(after(event(3, EventKind.WAITING_ENDED), began).waiting())
        .containsExactly(new Waiting(hours(1), hours(3)));
    assertThat(after(event(3, EventKind.WAITING_ENDED)).waiting()).isEmpty();
  }

  @Test
  void aTier_isTheLatest_andAnswersToTheOneBeforeCountNoMore() {
    LifeEvent answered = event(1, EventKind.ESCALATION_RESPONDED);
    LifeEvent second = LifeEvent.tierReached("c-1", "t-2", hours(2), 2);
    LifeEvent again = LifeEvent.tierReached("c-1", "t-3", hours(3), 2);
    LifeEvent first = LifeEvent.tierReached("c-1", "t-4", hours(4), 1);

    assertThat(after(answered, second, again))
        .isEqualTo(Progress.builder().tier(2).tierSince(hours(2)).build());
    assertThat(after(answered, second, event(3, EventKind.ESCALATION_RESPONDED)))
        .isEqualTo(
            Progress.builder().tier(2).tierSince(hours(2)).escalationRespondedAt(hours(3)).build());
    assertThat(after(second, first)).isEqualTo(Progress.builder().tier(1).build());
  }

  @Test
  void aResolution_endsWaiting_andNobodyWaitsForAnAnswer() {
    assertThat(
            after(
                event(1, EventKind.WAITING_BEGAN),
                event(2, EventKind.CUSTOMER_WROTE),
                event(3, EventKind.RESOLVED)))
        .isEqualTo(
            Progress.builder()
                .resolvedAt(hours(3))
                .waiting(List.of(new Waiting(hours(1), hours(3))))
                .build());
  }

  @Test
  void aReopenedCase_waitedWhileItWasClosed() {
    assertThat(after(event(5, EventKind.REOPENED), event(1, EventKind.RESOLVED)))
        .isEqualTo(
            Progress.builder()
                .reopenedAt(List.of(hours(5)))
                .waiting(List.of(new Waiting(hours(1), hours(5))))
                .build());
  }

  @Test
  void whatHappenedBeforeTheReceipt_countsAsOfTheReceipt() {
    assertThat(after(event(-1, EventKind.FIRST_RESPONDED)))
        .isEqualTo(Progress.builder().firstRespondedAt(TEN).build());
    assertThat(CaseLife.of(CONTACT, List.of(event(-1, EventKind.ANSWERED))).latest())
        .isEqualTo(TEN);
  }

  @Test
  void anAmendedContact_standsAsTheLatestAmendmentSays_andKeepsItsProgressAndHistory() {
    Contact brought =
        CONTACT.toBuilder()
            .history(List.of(EarlierContact.at(hours(-5))))
            .progress(Progress.builder().planSentAt(hours(1)).build())
            .build();
    LifeEvent first = LifeEvent.amended("a-1", hours(1), CONTACT.toBuilder().attempts(1).build());
    LifeEvent second = LifeEvent.amended("a-2", hours(2), CONTACT.toBuilder().attempts(2).build());

    assertThat(CaseLife.of(brought, List.of(second, first)).contact())
        .isEqualTo(brought.toBuilder().attempts(2).build());
  }

  @Test
  void anEarlierContact_joinsTheHistory() {
    EarlierContact earlier = EarlierContact.at(hours(-5));

    assertThat(CaseLife.of(CONTACT, List.of(LifeEvent.earlier("c-1", "h-1", earlier))).contact())
        .isEqualTo(CONTACT.toBuilder().history(List.of(earlier)).build());
  }

  @Test
  void anEventOfAnotherCase_isAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CaseLife.of(CONTACT, List.of(LifeEvent.of("c-2", "e-1", TEN, EventKind.RESOLVED))))
        .withMessage("event e-1 is of contact c-2, not c-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderInWhichEventsCome_makesNoDifference(long seed) {
    Random random = new Random(seed);
    for (int life = 0; life < 200; life++) {
      List<LifeEvent> events = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        events.add(any(random, "e-" + i));
      }
      Contact contact = CaseLife.of(CONTACT, events).contact();

      Collections.shuffle(events, random);

      assertThat(CaseLife.of(CONTACT, events).contact()).as("seed %s", seed).isEqualTo(contact);
    }
  }

  /** At one of few moments, so that some happen at the same. */
  private static LifeEvent any(Random random, String id) {
    EventKind kind = KINDS.get(random.nextInt(KINDS.size()));
    Instant at = hours(random.nextInt(6) - 1);
    return switch (kind) {
      case TIER_REACHED -> LifeEvent.tierReached("c-1", id, at, 1 + random.nextInt(3));
      case AMENDED ->
          LifeEvent.amended(id, at, CONTACT.toBuilder().attempts(random.nextInt(5)).build());
      case EARLIER_CONTACT -> LifeEvent.earlier("c-1", id, EarlierContact.at(at));
      default -> LifeEvent.of("c-1", id, at, kind);
    };
  }

  private static Progress after(LifeEvent... events) {
    return CaseLife.of(CONTACT, List.of(events)).contact().progress();
  }

  private static LifeEvent event(int hours, EventKind kind) {
    return LifeEvent.of("c-1", "e" + hours, hours(hours), kind);
  }

  private static Instant hours(long hours) {
    return TEN.plus(Duration.ofHours(hours));
  }
}
