package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours on dates whose wall clock is put forward or back; all cases worked out by hand. */
class ClockChangeTest {

  @ParameterizedTest(name = "{0} {1} opens {2}, closes {3}, open for {4}")
  @CsvSource({
    // Berlin skips 02:00 to 03:00 on Sunday 29 March 2026.
    "Europe/Berlin, sun 01:00-04:00, 2026-03-29T01:00+01:00, 2026-03-29T04:00+02:00, PT2H",
    "Europe/Berlin, sun 02:30-04:00, 2026-03-29T03:30+02:00, 2026-03-29T04:00+02:00, PT30M",
    "Europe/Berlin, sun 02:15-02:45, 2026-03-29T03:15+02:00, 2026-03-29T03:45+02:00, PT30M",
    "Europe/Berlin, sun 01:00-02:30, 2026-03-29T01:00+01:00, 2026-03-29T03:30+02:00, PT1H30M",
    "Europe/Berlin, sat 22:00-02:30, 2026-03-28T22:00+01:00, 2026-03-29T03:30+02:00, PT4H30M",
    // It shows 02:00 to 03:00 twice on Sunday 25 October 2026.
    "Europe/Berlin, sun 01:00-04:00, 2026-10-25T01:00+02:00, 2026-10-25T04:00+01:00, PT4H",
    "Europe/Berlin, sun 02:30-03:30, 2026-10-25T02:30+02:00, 2026-10-25T03:30+01:00, PT2H",
    "Europe/Berlin, sun 01:00-02:30, 2026-10-25T01:00+02:00, 2026-10-25T02:30+02:00, PT1H30M",
    // Sao Paulo skips midnight to 01:00 on Sunday 4 November 2018 ...
    "America/Sao_Paulo, sun 00:00-02:00, 2018-11-04T01:00-02:00, 2018-11-04T02:00-02:00, PT1H",
    "America/Sao_Paulo, sat 22:00-24:00, 2018-11-03T22:00-03:00, 2018-11-04T01:00-02:00, PT2H",
    "America/Sao_Paulo, sat 22:00-00:30, 2018-11-03T22:00-03:00, 2018-11-04T01:30-02:00, PT2H30M",
    // ... and shows the last hour of Saturday 17 February 2018 twice.
    "America/Sao_Paulo, sat 22:00-24:00, 2018-02-17T22:00-02:00, 2018-02-18T00:00-03:00, PT3H",
    "America/Sao_Paulo, sat 23:30-24:00, 2018-02-17T23:30-02:00, 2018-02-18T00:00-03:00, PT1H30M",
    // Cairo and Beirut skip midnight to 01:00.
    "Africa/Cairo, fri 00:00-09:00, 2026-04-24T01:00+03:00, 2026-04-24T09:00+03:00, PT8H",
    "Asia/Beirut, sun 00:30-09:00, 2026-03-29T01:30+03:00, 2026-03-29T09:00+03:00, PT7H30M",
    // St. John's shows 23:01 to 00:01 twice, so that the end of the day is ambiguous.
    "America/St_Johns, sat 18:00-24:00, 2010-11-06T18:00-02:30, 2010-11-07T00:00-02:30, PT6H",
    // Pyongyang skips 23:30 to midnight on Friday 4 May 2018.
    "Asia/Pyongyang, fri 23:45-02:00, 2018-05-05T00:15+09:00, 2018-05-05T02:00+09:00, PT1H45M",
    // Lord Howe Island changes by half an hour.
    "Australia/Lord_Howe, sun 01:00-03:00, 2026-10-04T01:00+10:30, 2026-10-04T03:00+11:00, PT1H30M",
    // Samoa skips Friday 30 December 2011.
    "Pacific/Apia, thu 18:00-02:00, 2011-12-29T18:00-10:00, 2011-12-31T02:00+14:00, PT8H",
    "Pacific/Apia, fri-sat 09:00-17:00, 2011-12-31T09:00+14:00, 2011-12-31T17:00+14:00, PT8H"
  })
  void hours_follow_the_wall_clock(
      String zone, String weekly, String opening, String closing, Duration open) {
    OpeningHours hours = hours(zone, weekly);
    Instant before = at(opening).minusSeconds(3 * 3600);
    assertThat(hours.nextOpening(before)).isEqualTo(at(opening));
    assertThat(hours.plus(before, open)).isEqualTo(at(closing));
    assertThat(hours.minus(at(closing), open)).isEqualTo(at(opening));
    assertThat(hours.isOpen(at(closing).minusNanos(1))).isTrue();
    assertThat(hours.isOpen(at(closing))).isFalse();
    assertThat(hours.between(before, at(closing).plusSeconds(2 * 3600))).isEqualTo(open);
  }

  @Test
  void hours_whose_end_is_skipped_past_their_start_do_not_open() {
    OpeningHours hours = hours("Europe/Berlin", "sun 02:30-03:15");
    assertThat(hours.nextOpening(at("2026-03-28T00:00:00Z")))
        .isEqualTo(at("2026-04-05T02:30:00+02:00"));
  }

  @Test
  void the_repeated_hour_after_closing_stays_closed() {
    OpeningHours hours = hours("Europe/Berlin", "sun 01:00-02:30");
    assertThat(hours.isOpen(at("2026-10-25T02:15:00+02:00"))).isTrue();
    assertThat(hours.isOpen(at("2026-10-25T02:15:00+01:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "America/Sao_Paulo, 2018-11-04",
    "America/Sao_Paulo, 2018-02-18",
    "Africa/Cairo, 2026-04-24",
    "Asia/Beirut, 2026-10-25",
    "America/St_Johns, 2010-11-07",
    "Asia/Pyongyang, 2018-05-05",
    "Pacific/Apia, 2011-12-30",
    "Antarctica/Casey, 2010-03-05",
    "Africa/Monrovia, 1972-01-07"
  })
  void always_open_has_no_seam(String zone, String date) {
    OpeningHours always = OpeningHours.always(ZoneId.of(zone));
    Instant start = at(date + "T00:00:00.000000007Z").minusSeconds(3 * 86_400);
    for (int hour = 0; hour < 6 * 24; hour++) {
      Duration passed = Duration.ofHours(hour);
      assertThat(always.isOpen(start.plus(passed))).isTrue();
      assertThat(always.plus(start, passed)).isEqualTo(start.plus(passed));
      assertThat(always.between(start, start.plus(passed))).isEqualTo(passed);
    }
  }

  @Test
  void offsets_with_odd_seconds_are_exact() {
    // Liberia kept 44 minutes and 30 seconds behind UTC until January 1972.
    OpeningHours monrovia = hours("Africa/Monrovia", "mon-fri 09:00-17:00");
    assertThat(monrovia.nextOpening(at("1971-06-01T00:00:00Z")))
        .isEqualTo(at("1971-06-01T09:44:30Z"));
    assertThat(monrovia.plusBusinessDays(at("1971-06-01T10:00:00Z"), 1))
        .isEqualTo(at("1971-06-02T10:00:00Z"));
  }

  @Test
  void a_deadline_before_the_date_line_moves_to_the_next_date_there_is() {
    OpeningHours apia = hours("Pacific/Apia", "mon-fri 09:00-17:00");
    Instant thursday = at("2011-12-29T16:00:00-10:00");
    assertThat(apia.plus(thursday, Duration.ofHours(2))).isEqualTo(at("2012-01-02T10:00:00+14:00"));
    assertThat(apia.plusBusinessDays(thursday, 1)).isEqualTo(at("2012-01-02T16:00:00+14:00"));
  }
}
