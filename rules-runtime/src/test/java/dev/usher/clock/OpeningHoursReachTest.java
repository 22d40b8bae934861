package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Long spans, the far future, and the ends of the time that hours cover. */
class OpeningHoursReachTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void far_future_repeats_the_calendar() {
    OpeningHours berlin = hours("Europe/Berlin", "mon-fri 09:00-17:00");
    assertThat(berlin.nextOpening(at("9999-07-03T12:00:00Z")))
        .isEqualTo(at("9999-07-05T09:00:00+02:00"));
    assertThat(berlin.plusBusinessDays(at("5026-03-03T09:30:00+01:00"), 1))
        .isEqualTo(at("5026-03-06T09:30:00+01:00"));
    assertThat(berlin.minus(Blocks.MAX, HOUR)).isEqualTo(at("9999-12-31T16:00:00+01:00"));
  }

  @Test
  void dates_with_hours_of_their_own_do_not_repeat() {
    LocalDate last = LocalDate.parse("2199-12-31");
    OpeningHours hours =
        OpeningHours.builder(ZoneId.of("Pacific/Pago_Pago"))
            .weekly("mon-sun", "09:00-17:00")
            .exception(last, "18:00-16:00")
            .build();
    assertThat(hours.isOpen(at("2200-01-01T03:00:00-11:00"))).isTrue();
    assertThat(hours.isOpen(at("2600-01-01T03:00:00-11:00"))).isFalse();
    assertThat(hours.isOpen(at("2599-12-31T12:00:00-11:00"))).isTrue();
  }

  @Test
  void a_long_night_in_the_far_west_crosses_the_seam_of_two_blocks() {
    Instant seam = Instant.ofEpochSecond(Blocks.firstSecond(109));
    assertThat(seam).isEqualTo(at("2026-05-27T13:00:00-11:00"));
    OpeningHours hours = hours("Pacific/Pago_Pago", "tue 14:00-13:59");
    assertThat(hours.isOpen(seam)).isTrue();
    assertThat(hours.plus(seam.minus(HOUR), Duration.ofMinutes(119)))
        .isEqualTo(at("2026-05-27T13:59:00-11:00"));
    assertThat(hours.minus(seam.plus(HOUR), Duration.ofMinutes(119)))
        .isEqualTo(at("2026-05-27T12:00:00-11:00"));
    assertThat(hours.between(seam.minus(HOUR), seam.plus(HOUR))).isEqualTo(Duration.ofMinutes(119));
  }

  @Test
  void hours_that_have_ended_say_so() {
    OpeningHours once =
        OpeningHours.builder(SEOUL).exception(LocalDate.parse("2026-03-03"), "09:00-12:00").build();
    Instant morning = at("2026-03-03T09:00:00+09:00");
    Instant after = at("2026-03-03T12:00:00+09:00");
    assertThat(once.plus(morning, Duration.ofHours(3))).isEqualTo(after);
    assertThatThrownBy(() -> once.plus(morning, Duration.ofHours(3).plusNanos(1)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContainingAll("PT3H0.000000001S of open time", "2026-03-03T00:00:00Z");
    assertThatThrownBy(() -> once.plus(morning, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> once.nextOpening(after))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("no opening from 2026-03-03T03:00:00Z");
    assertThatThrownBy(() -> once.minus(after, Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("on the way back");
    assertThatThrownBy(() -> once.plusBusinessDays(morning, 1))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("1 working days");
    assertThatThrownBy(() -> once.minusBusinessDays(after, Integer.MAX_VALUE))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> once.minusBusinessDays(morning.minusNanos(1), 0))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("no closing");
    assertThat(once.between(Blocks.MIN, Blocks.MAX)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void the_ends_of_the_supported_time_are_usable_and_what_lies_beyond_is_refused() {
    OpeningHours always = OpeningHours.always(ZoneId.of("America/New_York"));
    assertThat(always.between(Blocks.MIN, Blocks.MAX))
        .isEqualTo(Duration.between(Blocks.MIN, Blocks.MAX));
    assertThat(always.plusBusinessDays(Blocks.MIN, 1)).isEqualTo(at("1970-01-02T00:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> always.isOpen(Blocks.MIN.minusNanos(1)))
        .withMessageContainingAll(
            "at: 1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", "9999-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> always.plus(Blocks.MAX.plusNanos(1), HOUR))
        .withMessageStartingWith("from: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> always.between(Blocks.MIN, Instant.MAX))
        .withMessageStartingWith("to: ");
    assertThatThrownBy(() -> always.plus(Blocks.MAX, HOUR)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> always.minus(Blocks.MIN, HOUR)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> always.plusBusinessDays(Blocks.MAX, 1))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> always.minusBusinessDays(Blocks.MIN, 1))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void decades_may_lie_between_an_instant_and_the_only_hours_there_are() {
    OpeningHours first =
        OpeningHours.builder(SEOUL).exception(LocalDate.parse("1970-01-05"), "09:00-12:00").build();
    Instant opening = at("1970-01-05T09:00:00+09:00");
    Instant closing = at("1970-01-05T12:00:00+09:00");
    Instant now = at("2026-03-03T00:00:00Z");
    assertThat(first.minusBusinessDays(now, 0)).isEqualTo(closing);
    assertThat(first.minus(now, HOUR)).isEqualTo(closing.minus(HOUR));
    assertThat(first.minus(now, HOUR.multipliedBy(3))).isEqualTo(opening);

    OpeningHours last =
        OpeningHours.builder(SEOUL).exception(LocalDate.parse("2199-12-31"), "09:00-12:00").build();
    assertThat(last.nextOpening(now)).isEqualTo(at("2199-12-31T09:00:00+09:00"));
    assertThat(last.plus(now, HOUR)).isEqualTo(at("2199-12-31T10:00:00+09:00"));
  }

  @Test
  void a_result_just_beyond_the_supported_time_is_named_and_a_far_one_is_not_looked_for() {
    // The supported time ends on a Friday. The Thursday after is in the next block.
    OpeningHours thursdays = hours("Z", "thu 09:00-17:00");
    assertThatThrownBy(() -> thursdays.nextOpening(Blocks.MAX))
        .isInstanceOf(DateTimeException.class)
        .hasMessageStartingWith("The result would be +10000-01-06T09:00:00Z");
    assertThatThrownBy(() -> thursdays.plus(Blocks.MAX, HOUR))
        .isInstanceOf(DateTimeException.class)
        .hasMessageStartingWith("The result would be +10000-01-06T10:00:00Z");
    OpeningHours always = OpeningHours.always(ZoneOffset.UTC);
    assertThatThrownBy(() -> always.plusBusinessDays(Blocks.MAX, 300))
        .isInstanceOf(DateTimeException.class)
        .hasMessageStartingWith("There is no working day 300 working days away");
  }

  @Test
  void spans_of_decades_add_up() {
    Instant start = at("2026-03-02T09:00:00+09:00");
    OpeningHours mondays = hours("Asia/Seoul", "mon 09:00-10:00");
    assertThat(mondays.plus(start, Duration.ofHours(52 * 20 + 1)))
        .isEqualTo(start.plus(Duration.ofDays(7 * 52 * 20)).plus(HOUR));
    assertThat(mondays.between(start, start.plus(Duration.ofDays(7 * 52 * 400))))
        .isEqualTo(Duration.ofHours(52 * 400));
  }
}
