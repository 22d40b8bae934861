package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.clock.OpeningHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.model.time.SupportedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What does not come to an end is blamed on the moment that it was counted from. */
class CaseClockTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  /** Open on three days of all time: that of the receipt and the two after it. */
  private static final OpeningHours THREE_DAYS =
      OpeningHours.builder(ZoneOffset.UTC)
          .exception(LocalDate.of(2026, 3, 3), "09:00-17:00")
          .exception(LocalDate.of(2026, 3, 4), "09:00-17:00")
          .exception(LocalDate.of(2026, 3, 5), "09:00-17:00")
          .build();

  private static final Span NINE_HOURS = new BusinessTime(Duration.ofHours(9));

  private static CaseClock clock(ContactBuilder contact, Instant at) {
    return new CaseClock(new BusinessClocks(THREE_DAYS, Map.of()), contact.build(), at);
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  private static void assertBlamed(String field, Instant value, ThrowingCallable counting) {
    assertThatThrownBy(counting)
        .isInstanceOfSatisfying(
            ContactException.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessageStartingWith(field + " is " + value + ": a time is needed from which");
  }

  @Test
  void openTime_thatRunsOut_isBlamedOnTheReceipt() {
    CaseClock clock = clock(contact(), RECEIVED);

    assertThat(clock.after(RECEIVED, NINE_HOURS)).isEqualTo("2026-03-04T11:00:00Z");
    assertBlamed(
        "receivedAt",
        RECEIVED,
        () -> clock.after(RECEIVED, new BusinessTime(Duration.ofHours(24))));
    assertBlamed("receivedAt", RECEIVED, () -> clock.after(RECEIVED, new BusinessDays(3)));
  }

  @Test
  void openTime_thatRunsOutAfterACountedMoment_isBlamedOnTheReceipt() {
    CaseClock clock = clock(contact(), RECEIVED);
    Instant reached = clock.after(RECEIVED, NINE_HOURS);

    assertBlamed(
        "receivedAt", RECEIVED, () -> clock.after(reached, new BusinessTime(Duration.ofHours(15))));
  }

  @Test
  void openTime_thatDidNotBegin_isBlamedOnWhenItIsNeeded() {
    Instant needed = Instant.parse("2026-03-04T12:00:00Z");
    CaseClock clock = clock(contact().neededBy(needed), RECEIVED);

    assertThat(clock.begins(new BeforeNeeded(NINE_HOURS))).isEqualTo("2026-03-03T11:00:00Z");
    assertBlamed(
        "neededBy",
        needed,
        () -> clock.begins(new BeforeNeeded(new BusinessTime(Duration.ofHours(12)))));
    assertBlamed("neededBy", needed, () -> clock.begins(new BeforeNeeded(new BusinessDays(2))));
  }

  @Test
  void openTime_thatRunsOutAfterAnUpdate_orARecordedTier_isBlamedOnThat() {
    Instant updated = Instant.parse("2026-03-05T15:00:00Z");
    Instant reached = Instant.parse("2026-03-05T16:00:00Z");
    Progress progress =
        Progress.builder().lastUpdatedAt(updated).tier(2).tierSince(reached).build();
    CaseClock clock = clock(contact().progress(progress), reached);

    assertBlamed("progress.lastUpdatedAt", updated, () -> clock.after(updated, NINE_HOURS));
    assertBlamed("progress.tierSince", reached, () -> clock.after(reached, NINE_HOURS));
  }

  @Test
  void openTime_thatWaitingMovesOnForEver_isBlamedOnTheWaiting() {
    Instant from = Instant.parse("2026-03-03T11:00:00Z");
    Instant to = Instant.parse("2026-03-05T16:00:00Z");
    Progress progress = Progress.builder().waiting(List.of(new Waiting(from, to))).build();
    CaseClock clock = clock(contact().progress(progress), to);

    assertThat(clock.afterWaiting(RECEIVED, new BusinessTime(Duration.ofHours(2))))
        .isEqualTo("2026-03-05T17:00:00Z");
    assertBlamed("progress.waiting.from", from, () -> clock.afterWaiting(RECEIVED, NINE_HOURS));
  }

  /** Waiting from noon on, looked at an hour later: the day closes at five. */
  @Test
  void waitingThatGoesOn_movesACloseOfBusiness_atItsClosing() {
    Progress progress =
        Progress.builder()
            .waiting(List.of(new Waiting(Instant.parse("2026-03-03T12:00:00Z"), null)))
            .build();
    CaseClock clock = clock(contact().progress(progress), Instant.parse("2026-03-03T13:00:00Z"));
    Span close = new CloseOfBusiness(0);
    Instant closing = Instant.parse("2026-03-03T17:00:00Z");

    assertThat(clock.afterWaiting(RECEIVED, close)).isEqualTo(closing);
    assertThat(clock.keepsMoving(RECEIVED, close, closing)).isTrue();
    assertThat(clock.keepsMoving(RECEIVED, close, closing.minusNanos(1))).isFalse();
    assertThat(clock.keepsMoving(RECEIVED, NINE_HOURS, closing.minusNanos(1))).isTrue();
    assertThat(clock.keepsMoving(RECEIVED, close, Instant.parse("2026-03-03T13:00:00Z"))).isFalse();
  }

  @Test
  void elapsedTime_outOfReach_isRefusedLikeOpenTime() {
    CaseClock clock = clock(contact(), RECEIVED);
    Instant last = SupportedTime.REACH_LAST;

    assertThat(clock.after(last.minusSeconds(60), new Elapsed(Duration.ofMinutes(1))))
        .isEqualTo(last);
    assertBlamed(
        "receivedAt", RECEIVED, () -> clock.after(last, new Elapsed(Duration.ofMinutes(1))));
  }
}
