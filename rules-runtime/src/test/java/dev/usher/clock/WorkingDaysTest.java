package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sentence on business days in the design; 2 March 2026 is a Monday. */
class WorkingDaysTest {

  @ParameterizedTest(name = "{0} and {1} business days: {2}")
  @CsvSource({
    "2026-03-03T10:00:00.5+09:00, 1, 2026-03-04T10:00:00.5+09:00",
    "2026-03-03T10:00:00+09:00, 0, 2026-03-03T10:00:00+09:00",
    "2026-03-06T10:00:00+09:00, 1, 2026-03-09T10:00:00+09:00",
    "2026-03-06T10:00:00+09:00, 5, 2026-03-13T10:00:00+09:00",
    "2026-03-06T17:59:59+09:00, 10, 2026-03-20T17:59:59+09:00",
    // Started while closed: before opening, at closing, after it, at the weekend.
    "2026-03-03T08:00:00+09:00, 1, 2026-03-04T09:00:00+09:00",
    "2026-03-03T18:00:00+09:00, 1, 2026-03-05T09:00:00+09:00",
    "2026-03-03T23:00:00+09:00, 0, 2026-03-04T09:00:00+09:00",
    "2026-03-07T12:00:00+09:00, 2, 2026-03-11T09:00:00+09:00"
  })
  void the_same_time_on_a_later_working_day(String from, int days, String due) {
    OpeningHours office = hours("Asia/Seoul", "mon-fri 09:00-18:00");
    assertThat(office.plusBusinessDays(at(from), days)).isEqualTo(at(due));
  }

  @Test
  void a_working_day_is_a_date_with_any_opening_hours() {
    OpeningHours hours =
        OpeningHours.builder(ZoneId.of("Asia/Seoul"))
            .weekly("mon-fri", "09:00-18:00")
            .exception(LocalDate.parse("2026-03-04"), "closed")
            .exception(LocalDate.parse("2026-03-07"), "09:30-12:00")
            .exception(LocalDate.parse("2026-03-05"), "09:00-10:00")
            .holiday(LocalDate.parse("2026-03-05"))
            .breaks(LocalDate.parse("2026-03-06"), "08:00-19:00")
            .build();
    assertThat(hours.plusBusinessDays(at("2026-03-03T11:00:00+09:00"), 1))
        .isEqualTo(at("2026-03-07T11:00:00+09:00"));
    assertThat(hours.plusBusinessDays(at("2026-03-03T11:00:00+09:00"), 2))
        .isEqualTo(at("2026-03-09T11:00:00+09:00"));
    assertThat(hours.minusBusinessDays(at("2026-03-09T11:00:00+09:00"), 2))
        .isEqualTo(at("2026-03-03T11:00:00+09:00"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // Friday night's hours end on Saturday, which has none of its own.
    "2026-03-07T01:00:00+09:00, 2026-03-10T01:00:00+09:00",
    "2026-03-06T23:00:00+09:00, 2026-03-09T23:00:00+09:00",
    "2026-03-03T01:59:59+09:00, 2026-03-04T01:59:59+09:00",
    "2026-03-03T02:00:00+09:00, 2026-03-04T18:00:00+09:00"
  })
  void time_after_midnight_belongs_to_the_date_its_hours_began_on(String from, String due) {
    OpeningHours nights = hours("Asia/Seoul", "mon-fri 18:00-02:00");
    assertThat(nights.plusBusinessDays(at(from), 1)).isEqualTo(at(due));
  }

  @Test
  void where_two_dates_are_open_the_later_one_counts() {
    OpeningHours hours =
        hours("Asia/Seoul", "mon 18:00-04:00", "tue 02:00-10:00", "thu 00:00-24:00");
    assertThat(hours.plusBusinessDays(at("2026-03-03T01:59:00+09:00"), 1))
        .isEqualTo(at("2026-03-03T10:00:00+09:00"));
    assertThat(hours.plusBusinessDays(at("2026-03-03T02:00:00+09:00"), 1))
        .isEqualTo(at("2026-03-05T02:00:00+09:00"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-02T09:00:00+09:00, 2026-03-03T10:00:00+09:00",
    "2026-03-02T09:59:59+09:00, 2026-03-03T10:00:00+09:00",
    "2026-03-02T10:00:00+09:00, 2026-03-03T10:00:00+09:00",
    "2026-03-02T11:59:59.9+09:00, 2026-03-03T11:59:59.9+09:00",
    "2026-03-02T12:00:00.9+09:00, 2026-03-03T12:00:00+09:00",
    "2026-03-02T12:30:00+09:00, 2026-03-03T12:00:00+09:00",
    "2026-03-02T13:00:00+09:00, 2026-03-03T13:00:00+09:00",
    "2026-03-02T15:00:00+09:00, 2026-03-03T15:00:00+09:00",
    "2026-03-02T17:00:00+09:00, 2026-03-03T15:00:00+09:00"
  })
  void a_time_that_is_not_open_is_the_last_closing_before_it_or_the_first_opening(
      String from, String due) {
    OpeningHours hours = hours("Asia/Seoul", "mon 09:00-18:00", "tue 10:00-12:00, 13:00-15:00");
    assertThat(hours.plusBusinessDays(at(from), 1)).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}, {1} business days before: {2}")
  @CsvSource({
    "2026-03-04T10:00:00.5+09:00, 1, 2026-03-03T10:00:00.5+09:00",
    "2026-03-04T10:00:00+09:00, 0, 2026-03-04T10:00:00+09:00",
    "2026-03-09T09:00:00+09:00, 1, 2026-03-06T09:00:00+09:00",
    "2026-03-11T10:00:00+09:00, 7, 2026-03-02T10:00:00+09:00",
    // Closed: at closing, which is when deadlines fall due, at night, at the weekend.
    "2026-03-04T18:00:00+09:00, 1, 2026-03-03T18:00:00+09:00",
    "2026-03-05T03:00:00+09:00, 1, 2026-03-03T18:00:00+09:00",
    "2026-03-08T03:00:00+09:00, 0, 2026-03-06T18:00:00+09:00"
  })
  void the_way_back_is_the_same_time_on_an_earlier_working_day(
      String until, int days, String expected) {
    OpeningHours office = hours("Asia/Seoul", "mon-fri 09:00-18:00");
    assertThat(office.minusBusinessDays(at(until), days)).isEqualTo(at(expected));
  }

  @Test
  void the_way_back_keeps_to_the_hours_of_the_earlier_day() {
    OpeningHours hours = hours("Asia/Seoul", "mon 10:00-12:00", "tue 09:00-18:00");
    assertThat(hours.minusBusinessDays(at("2026-03-03T09:30:00+09:00"), 1))
        .isEqualTo(at("2026-03-02T10:00:00+09:00"));
    assertThat(hours.minusBusinessDays(at("2026-03-03T18:00:00+09:00"), 1))
        .isEqualTo(at("2026-03-02T12:00:00+09:00"));
  }

  @ParameterizedTest(name = "{0} {1} and {2}: {3}")
  @CsvSource({
    "Europe/Berlin, 2026-03-28T02:30:00+01:00, 1, 2026-03-29T03:30:00+02:00",
    "Europe/Berlin, 2026-03-29T03:30:00+02:00, 1, 2026-03-30T03:30:00+02:00",
    "Europe/Berlin, 2026-03-28T12:00:00+01:00, 1, 2026-03-29T12:00:00+02:00",
    "Europe/Berlin, 2026-10-24T02:30:00+02:00, 1, 2026-10-25T02:30:00+02:00",
    "Europe/Berlin, 2026-10-25T02:30:00+01:00, 1, 2026-10-26T02:30:00+01:00",
    "America/Sao_Paulo, 2018-11-03T00:15:00-03:00, 1, 2018-11-04T01:15:00-02:00",
    "America/Sao_Paulo, 2018-02-17T23:15:00-03:00, 1, 2018-02-18T23:15:00-03:00",
    "Pacific/Apia, 2011-12-29T10:00:00-10:00, 1, 2011-12-31T10:00:00+14:00",
    "Europe/Berlin, 2026-01-01T10:00:00+01:00, 7300, 2045-12-27T10:00:00+01:00"
  })
  void the_wall_clock_counts_through_clock_changes(String zone, String from, int days, String due) {
    OpeningHours always = OpeningHours.always(ZoneId.of(zone));
    assertThat(always.plusBusinessDays(at(from), days)).isEqualTo(at(due));
  }

  /** 300 working days are 60 weeks, more than two of the stretches that hours are laid out in. */
  @Test
  void sixty_weeks_lead_across_stretches_in_both_directions() {
    OpeningHours weekdays =
        OpeningHours.builder(ZoneOffset.UTC).weekly("mon-fri", "09:00-17:00").build();
    Instant tuesday = Instant.parse("2026-03-03T10:00:00Z");
    Instant later = tuesday.plus(Duration.ofDays(60 * 7));

    assertThat(weekdays.plusBusinessDays(tuesday, 300)).isEqualTo(later);
    assertThat(weekdays.minusBusinessDays(later, 300)).isEqualTo(tuesday);
  }

  @Test
  void every_number_of_days_leads_as_far_across_stretches() {
    OpeningHours always = OpeningHours.always(ZoneOffset.UTC);
    Instant start = Instant.parse("2026-03-03T10:00:00Z");
    for (int days = 1; days <= 400; days++) {
      Instant later = start.plus(Duration.ofDays(days));
      assertThat(always.plusBusinessDays(start, days)).isEqualTo(later);
      assertThat(always.minusBusinessDays(later, days)).isEqualTo(start);
    }
  }

  @Test
  void the_last_closing_is_one_of_that_working_day_and_not_of_the_next() {
    OpeningHours hours =
        hours("Asia/Seoul", "mon 20:00-04:00", "tue 09:00-10:00", "wed 00:00-01:00, 01:30-02:00");
    assertThat(hours.plusBusinessDays(at("2026-03-03T03:00:00+09:00"), 1))
        .isEqualTo(at("2026-03-03T10:00:00+09:00"));
  }

  @Test
  void a_working_day_may_end_two_dates_later_in_utc() {
    OpeningHours tuesdays = hours("Pacific/Pago_Pago", "tue 14:00-13:59");
    // Already Thursday in UTC.
    Instant wednesday = at("2026-03-04T13:30:00-11:00");
    assertThat(tuesdays.plusBusinessDays(wednesday, 1)).isEqualTo(at("2026-03-11T13:30:00-11:00"));
  }

  @Test
  void a_working_day_may_begin_a_date_earlier_in_utc() {
    OpeningHours tuesdays = hours("Asia/Seoul", "tue 00:00-09:00");
    // Still Monday in UTC.
    Instant tuesday = at("2026-03-03T01:00:00+09:00");
    assertThat(tuesdays.plusBusinessDays(tuesday, 1)).isEqualTo(at("2026-03-10T01:00:00+09:00"));
  }
}
