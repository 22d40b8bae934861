package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseOfBusinessTest {

  @ParameterizedTest(name = "{1} after {0}: {2}")
  @CsvSource({
    "2026-03-03T09:00:00+09:00, 0, 2026-03-03T18:00:00+09:00",
    "2026-03-03T17:59:59.999+09:00, 0, 2026-03-03T18:00:00+09:00",
    // A day that has closed is over, at its very closing too.
    "2026-03-03T18:00:00+09:00, 0, 2026-03-04T18:00:00+09:00",
    "2026-03-03T18:00:00.001+09:00, 0, 2026-03-04T18:00:00+09:00",
    "2026-03-03T08:00:00+09:00, 0, 2026-03-03T18:00:00+09:00",
    // The lunch break is no closing of the day.
    "2026-03-03T12:30:00+09:00, 0, 2026-03-03T18:00:00+09:00",
    "2026-03-05T10:00:00+09:00, 1, 2026-03-06T15:00:00+09:00",
    "2026-03-06T15:00:00+09:00, 0, 2026-03-09T18:00:00+09:00",
    "2026-03-07T10:00:00+09:00, 2, 2026-03-11T18:00:00+09:00",
  })
  void the_last_closing_of_a_later_business_day(String from, int days, String closing) {
    OpeningHours office =
        hours("Asia/Seoul", "mon-thu 09:00-12:00, 13:00-18:00", "fri 09:00-15:00");
    assertThat(office.closeOfBusiness(at(from), days)).isEqualTo(at(closing));
  }

  @ParameterizedTest(name = "{1} after {0}: {2}")
  @CsvSource({
    "2026-03-03T17:00:00+09:00, 0, 2026-03-04T02:00:00+09:00",
    "2026-03-04T01:59:59+09:00, 0, 2026-03-04T02:00:00+09:00",
    "2026-03-04T02:00:00+09:00, 0, 2026-03-05T02:00:00+09:00",
    "2026-03-04T01:59:59+09:00, 1, 2026-03-05T02:00:00+09:00",
    // Friday's night closes on Saturday, which has none of its own.
    "2026-03-06T20:00:00+09:00, 0, 2026-03-07T02:00:00+09:00",
    "2026-03-06T20:00:00+09:00, 1, 2026-03-10T02:00:00+09:00",
    "2026-03-07T02:00:00+09:00, 0, 2026-03-10T02:00:00+09:00",
  })
  void a_night_closes_on_the_next_date_and_belongs_to_the_one_it_began_on(
      String from, int days, String closing) {
    OpeningHours nights = hours("Asia/Seoul", "mon-fri 18:00-02:00");
    assertThat(nights.closeOfBusiness(at(from), days)).isEqualTo(at(closing));
  }

  @ParameterizedTest(name = "{1} after {0}: {2}")
  @CsvSource({
    "2026-12-23T10:00:00Z, 0, 2026-12-23T17:00:00Z",
    "2026-12-23T10:00:00Z, 1, 2026-12-24T12:00:00Z",
    "2026-12-24T11:59:59Z, 0, 2026-12-24T12:00:00Z",
    "2026-12-24T12:00:00Z, 0, 2026-12-28T17:00:00Z",
    "2026-12-23T10:00:00Z, 2, 2026-12-28T17:00:00Z",
  })
  void before_a_holiday_exceptions_and_holidays_count(String from, int days, String closing) {
    OpeningHours london =
        OpeningHours.builder(ZoneId.of("Europe/London"))
            .weekly("mon-fri", "09:00-17:00")
            .exception(LocalDate.of(2026, 12, 24), "09:00-12:00")
            .holiday(LocalDate.of(2026, 12, 25))
            .build();
    assertThat(london.closeOfBusiness(at(from), days)).isEqualTo(at(closing));
  }

  /** A night that began before a holiday runs on into it, and closes there. */
  @Test
  void a_night_before_a_holiday_closes_within_it() {
    OpeningHours nights =
        OpeningHours.builder(ZoneId.of("Europe/London"))
            .weekly("mon-sun", "22:00-06:00")
            .holiday(LocalDate.of(2026, 12, 25))
            .build();
    assertThat(nights.closeOfBusiness(at("2026-12-24T23:00:00Z"), 0))
        .isEqualTo(at("2026-12-25T06:00:00Z"));
    assertThat(nights.closeOfBusiness(at("2026-12-25T06:00:00Z"), 0))
        .isEqualTo(at("2026-12-27T06:00:00Z"));
  }

  @ParameterizedTest(name = "{1} after {0}: {2}, {3} on the way")
  @CsvSource({
    "2026-03-07T12:00:00Z, 0, 2026-03-08T06:00:00Z, 2",
    // Sunday's own hours end within Saturday's night.
    "2026-03-07T12:00:00Z, 1, 2026-03-08T06:00:00Z, 2",
    "2026-03-08T05:30:00Z, 0, 2026-03-08T06:00:00Z, 2",
    "2026-03-07T12:00:00Z, 2, 2026-03-15T06:00:00Z, 4",
    "2026-03-08T06:00:00Z, 0, 2026-03-15T06:00:00Z, 2",
  })
  void a_day_that_ends_within_the_night_before_it_closes_with_that(
      String from, int days, String closing, int closings) {
    OpeningHours weekend = hours("UTC", "sat 22:00-06:00", "sun 02:00-05:00");
    assertThat(weekend.closeOfBusiness(at(from), days)).isEqualTo(at(closing));
    assertThat(weekend.closingsBetween(at(from), at(closing))).isEqualTo(closings);
    assertThat(weekend.closeOfBusinessBefore(at(closing).plusSeconds(1), 1)).isEqualTo(at(closing));
  }

  @ParameterizedTest(name = "{0}, {2} after {1}: {3}")
  @CsvSource({
    "Asia/Seoul, 2026-03-03T00:00:00+09:00, 0, 2026-03-04T00:00:00+09:00",
    "Asia/Seoul, 2026-03-03T23:59:59+09:00, 0, 2026-03-04T00:00:00+09:00",
    "Asia/Seoul, 2026-03-03T23:59:59+09:00, 1, 2026-03-05T00:00:00+09:00",
    "Europe/Berlin, 2026-03-28T12:00:00+01:00, 1, 2026-03-30T00:00:00+02:00",
    "Europe/Berlin, 2026-10-25T00:00:00+02:00, 0, 2026-10-26T00:00:00+01:00",
    // Midnight itself is skipped, so that the date begins an hour later.
    "America/Sao_Paulo, 2018-11-03T12:00:00-03:00, 0, 2018-11-04T01:00:00-02:00",
  })
  void what_never_closes_does_so_at_the_end_of_each_date(
      String zone, String from, int days, String closing) {
    OpeningHours always = OpeningHours.always(ZoneId.of(zone));
    assertThat(always.closeOfBusiness(at(from), days)).isEqualTo(at(closing));
  }

  @ParameterizedTest(name = "{1} before {0}: {2}")
  @CsvSource({
    "2026-03-04T10:00:00+09:00, 0, 2026-03-03T18:00:00+09:00",
    "2026-03-04T18:00:00+09:00, 0, 2026-03-03T18:00:00+09:00",
    "2026-03-04T18:00:00.001+09:00, 0, 2026-03-04T18:00:00+09:00",
    "2026-03-09T10:00:00+09:00, 0, 2026-03-06T18:00:00+09:00",
    "2026-03-09T10:00:00+09:00, 2, 2026-03-04T18:00:00+09:00",
  })
  void the_way_back_is_the_last_closing_before(String until, int days, String closing) {
    OpeningHours office = hours("Asia/Seoul", "mon-fri 09:00-18:00");
    assertThat(office.closeOfBusinessBefore(at(until), days)).isEqualTo(at(closing));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-03-03T10:00:00+09:00, 2026-03-03T17:59:59+09:00, 0",
    "2026-03-03T10:00:00+09:00, 2026-03-03T18:00:00+09:00, 1",
    "2026-03-03T18:00:00+09:00, 2026-03-04T17:00:00+09:00, 0",
    "2026-03-03T18:00:00+09:00, 2026-03-10T18:00:00+09:00, 5",
  })
  void closings_are_counted_up_to_the_end(String from, String to, int count) {
    OpeningHours office = hours("Asia/Seoul", "mon-fri 09:00-18:00");
    assertThat(office.closingsBetween(at(from), at(to))).isEqualTo(count);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-03-03T10:00:00+09:00, 2026-03-04T09:59:59+09:00, 0",
    "2026-03-03T10:00:00+09:00, 2026-03-04T10:00:00+09:00, 1",
    "2026-03-03T09:00:00+09:00, 2026-03-03T17:59:59+09:00, 0",
    "2026-03-03T09:00:00+09:00, 2026-03-03T18:00:00+09:00, 1",
    "2026-03-06T09:00:00+09:00, 2026-03-08T12:00:00+09:00, 1",
    "2026-03-06T20:00:00+09:00, 2026-03-08T12:00:00+09:00, 0",
    "2026-03-03T10:00:00+09:00, 2026-03-17T10:00:00+09:00, 10",
  })
  void whole_business_days_are_counted_wherever_in_closed_time_they_end(
      String from, String to, int count) {
    OpeningHours office = hours("Asia/Seoul", "mon-fri 09:00-18:00");
    assertThat(office.businessDaysBetween(at(from), at(to))).isEqualTo(count);
  }

  @Test
  void what_is_out_of_reach_is_refused() {
    Instant day = at("2026-03-03T10:00:00Z");
    OpeningHours once =
        OpeningHours.builder(ZoneId.of("UTC"))
            .exception(LocalDate.of(2026, 3, 3), "09:00-17:00")
            .build();
    assertThat(once.closeOfBusiness(day, 0)).isEqualTo(at("2026-03-03T17:00:00Z"));
    assertThatThrownBy(() -> once.closeOfBusiness(day, 1)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> once.closeOfBusiness(at("2026-03-03T17:00:00Z"), 0))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> once.closeOfBusinessBefore(day, 0))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> once.closeOfBusiness(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> once.closingsBetween(day, day.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
