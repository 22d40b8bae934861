package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration HOUR = Duration.ofHours(1);

  private final OpeningHours office =
      hours("Asia/Seoul", "mon-fri 09:00-18:00", "sat 10:00-12:00, 13:00-15:00");

  @Test
  void hours_are_half_open() {
    assertThat(office.isOpen(at("2026-03-03T08:59:59.999999999+09:00"))).isFalse();
    assertThat(office.isOpen(at("2026-03-03T09:00:00+09:00"))).isTrue();
    assertThat(office.isOpen(at("2026-03-03T17:59:59.999999999+09:00"))).isTrue();
    assertThat(office.isOpen(at("2026-03-03T18:00:00+09:00"))).isFalse();
  }

  @Test
  void what_is_used_up_exactly_at_closing_is_due_then() {
    Instant start = at("2026-03-03T16:00:00+09:00");
    Instant closing = at("2026-03-03T18:00:00+09:00");
    assertThat(office.plus(start, Duration.ofHours(2).minusNanos(1)))
        .isEqualTo(closing.minusNanos(1));
    assertThat(office.plus(start, Duration.ofHours(2))).isEqualTo(closing);
    assertThat(office.plus(start, Duration.ofHours(2).plusNanos(1)))
        .isEqualTo(at("2026-03-04T09:00:00.000000001+09:00"));
    assertThat(office.plus(start.plusNanos(1), Duration.ofHours(2).minusNanos(1)))
        .isEqualTo(closing);
  }

  @Test
  void a_clock_started_while_closed_starts_at_the_next_opening() {
    Instant monday = at("2026-03-09T09:00:00+09:00");
    for (String closed : List.of("2026-03-07T15:00:00+09:00", "2026-03-08T11:11:11.5+09:00")) {
      assertThat(office.nextOpening(at(closed))).isEqualTo(monday);
      assertThat(office.plus(at(closed), Duration.ZERO)).isEqualTo(monday);
      assertThat(office.plus(at(closed), HOUR)).isEqualTo(monday.plus(HOUR));
    }
    assertThat(office.plus(monday, Duration.ZERO)).isEqualTo(monday);
    assertThat(office.nextOpening(monday.plusNanos(5))).isEqualTo(monday.plusNanos(5));
  }

  @Test
  void a_lunch_break_does_not_count() {
    Instant start = at("2026-03-07T11:30:00+09:00");
    assertThat(office.plus(start, HOUR)).isEqualTo(at("2026-03-07T13:30:00+09:00"));
    assertThat(office.between(start, at("2026-03-07T13:30:00+09:00"))).isEqualTo(HOUR);
    assertThat(office.between(start, start)).isZero();
  }

  @Test
  void a_warning_goes_back_over_closed_time_to_the_latest_start() {
    Instant due = at("2026-03-09T10:00:00+09:00");
    assertThat(office.minus(due, HOUR)).isEqualTo(at("2026-03-09T09:00:00+09:00"));
    assertThat(office.minus(due, HOUR.plusNanos(1)))
        .isEqualTo(at("2026-03-07T14:59:59.999999999+09:00"));
    assertThat(office.minus(due, Duration.ofHours(4))).isEqualTo(at("2026-03-07T11:00:00+09:00"));
    assertThat(office.minus(at("2026-03-08T12:00:00+09:00"), HOUR))
        .isEqualTo(at("2026-03-07T14:00:00+09:00"));
    assertThat(office.minus(at("2026-03-08T12:00:00+09:00"), Duration.ZERO))
        .isEqualTo(at("2026-03-08T12:00:00+09:00"));
  }

  @Test
  void hours_past_midnight_reach_into_the_next_date() {
    OpeningHours night = hours("Asia/Seoul", "fri 18:00-02:00");
    assertThat(night.isOpen(at("2026-03-07T01:59:59+09:00"))).isTrue();
    assertThat(night.isOpen(at("2026-03-07T02:00:00+09:00"))).isFalse();
    assertThat(night.isOpen(at("2026-03-06T01:00:00+09:00"))).isFalse();
    assertThat(night.plus(at("2026-03-06T23:00:00+09:00"), Duration.ofHours(3)))
        .isEqualTo(at("2026-03-07T02:00:00+09:00"));
  }

  @Test
  void overlapping_and_touching_hours_count_once() {
    OpeningHours shifts =
        hours("Asia/Seoul", "mon 09:00-13:00,12:00-24:00", "tue 00:00-01:00,00:30-02:00");
    assertThat(shifts.between(at("2026-03-02T00:00:00+09:00"), at("2026-03-04T00:00:00+09:00")))
        .isEqualTo(Duration.ofHours(17));
    assertThat(shifts.plus(at("2026-03-02T23:00:00+09:00"), HOUR))
        .isEqualTo(at("2026-03-03T00:00:00+09:00"));
    assertThat(shifts.isOpen(at("2026-03-03T00:00:00+09:00"))).isTrue();
  }

  @Test
  void an_interval_that_ends_where_it_starts_is_24_hours() {
    OpeningHours day = hours("Asia/Seoul", "mon 09:00-09:00");
    assertThat(day.between(at("2026-03-02T00:00:00+09:00"), at("2026-03-09T00:00:00+09:00")))
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void an_exception_replaces_the_hours_of_its_date_and_a_holiday_wins() {
    OpeningHours hours =
        OpeningHours.builder(SEOUL)
            .weekly("mon-fri", "09:00-18:00")
            .exception(LocalDate.parse("2026-12-24"), "09:00-12:00")
            .exception(LocalDate.parse("2026-12-26"), "10:00-11:00")
            .exception(LocalDate.parse("2026-12-28"), "closed")
            .exception(LocalDate.parse("2026-12-25"), "09:00-12:00")
            .holiday(LocalDate.parse("2026-12-25"))
            .holiday(LocalDate.parse("2026-12-25"))
            .build();
    assertThat(hours.plus(at("2026-12-24T11:00:00+09:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-12-26T11:00:00+09:00"));
    assertThat(hours.nextOpening(at("2026-12-26T11:00:00+09:00")))
        .isEqualTo(at("2026-12-29T09:00:00+09:00"));
  }

  @Test
  void a_holiday_takes_the_night_that_begins_on_it_and_leaves_the_night_before() {
    OpeningHours hours =
        OpeningHours.builder(SEOUL)
            .weekly("mon-sun", "18:00-02:00")
            .holiday(LocalDate.parse("2026-03-03"))
            .build();
    assertThat(hours.isOpen(at("2026-03-03T01:00:00+09:00"))).isTrue();
    assertThat(hours.isOpen(at("2026-03-03T19:00:00+09:00"))).isFalse();
    assertThat(hours.isOpen(at("2026-03-04T01:00:00+09:00"))).isFalse();
  }

  @Test
  void a_break_takes_time_out_of_whatever_is_open() {
    OpeningHours hours =
        OpeningHours.builder(SEOUL)
            .weekly("mon", "18:00-02:00")
            .weekly("tue", "09:00-12:00")
            .breaks(LocalDate.parse("2026-03-03"), "01:00-01:30, 08:00-10:00, 11:00-11:30")
            .breaks(LocalDate.parse("2026-03-02"), "23:30-00:30")
            .build();
    assertThat(hours.between(at("2026-03-02T18:00:00+09:00"), at("2026-03-03T02:00:00+09:00")))
        .isEqualTo(Duration.parse("PT6H30M"));
    assertThat(hours.between(at("2026-03-03T02:00:00+09:00"), at("2026-03-04T00:00:00+09:00")))
        .isEqualTo(Duration.parse("PT1H30M"));
    assertThat(hours.nextOpening(at("2026-03-02T23:30:00+09:00")))
        .isEqualTo(at("2026-03-03T00:30:00+09:00"));
  }

  @Test
  void hours_that_are_always_open_are_an_ordinary_clock_but_for_holidays() {
    Instant start = at("2026-01-01T12:34:56.789Z");
    OpeningHours always = OpeningHours.always(ZoneId.of("America/New_York"));
    Duration long_ = Duration.ofDays(20_000).plusNanos(1);
    assertThat(always.plus(start, long_)).isEqualTo(start.plus(long_));
    assertThat(always.minus(start.plus(long_), long_)).isEqualTo(start);
    assertThat(always.between(start, start.plus(long_))).isEqualTo(long_);

    OpeningHours holiday =
        OpeningHours.builder(SEOUL).always().holiday(LocalDate.parse("2026-01-02")).build();
    assertThat(holiday.plus(at("2026-01-01T23:00:00+09:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-01-03T01:00:00+09:00"));
  }

  @Test
  void wrong_arguments_are_named() {
    Instant now = at("2026-03-03T09:00:00+09:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office.plus(now, Duration.ofNanos(-1)))
        .withMessage("openTime: PT-0.000000001S is negative; allowed is PT0S or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office.minus(now, Duration.ofHours(-1)))
        .withMessageStartingWith("openTime: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office.between(now, now.minusNanos(1)))
        .withMessageContainingAll("to: 2026-03-02T23:59:59.999999999Z", "before from");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office.plusBusinessDays(now, -1))
        .withMessage("days: -1 is negative; allowed is 0 or more");
    assertThatIllegalArgumentException().isThrownBy(() -> office.minusBusinessDays(now, -1));
    assertThatNullPointerException().isThrownBy(() -> office.isOpen(null));
    assertThatNullPointerException()
        .isThrownBy(() -> office.plus(now, null))
        .withMessage("openTime");
  }

  @Test
  void hours_written_alike_are_equal() {
    OpeningHours same =
        hours("Asia/Seoul", "sat 10:00-12:00,13:00-15:00", "MON-thu 9:00-18:00", "fri 09:00-18:00");
    assertThat(same).isEqualTo(office).hasSameHashCodeAs(office).hasToString(office.toString());
    assertThat(hours("Asia/Tokyo", "mon 09:00-18:00"))
        .isNotEqualTo(hours("Asia/Seoul", "mon 09:00-18:00"))
        .doesNotHaveSameHashCodeAs(hours("Asia/Seoul", "mon 09:00-18:00"));
    assertThat(office.toString()).contains("Asia/Seoul", "10:00-12:00");
    assertThat(office.zone()).isEqualTo(SEOUL);
  }

  @Test
  void many_threads_get_the_same_answers() {
    OpeningHours shared = hours("Europe/Berlin", "mon-fri 09:00-17:00");
    OpeningHours own = hours("Europe/Berlin", "mon-fri 09:00-17:00");
    Instant start = at("1990-01-01T00:00:00Z");
    List<Instant> together =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> shared.plus(start.plus(Duration.ofDays(7L * i)), Duration.ofHours(i)))
            .toList();
    List<Instant> alone =
        IntStream.range(0, 2000)
            .mapToObj(i -> own.plus(start.plus(Duration.ofDays(7L * i)), Duration.ofHours(i)))
            .toList();
    assertThat(together).isEqualTo(alone);
  }
}
