package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static dev.usher.clock.Times.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursBuilderTest {
  private static final LocalDate EVE = LocalDate.parse("2026-12-24");

  private final OpeningHoursBuilder builder = OpeningHours.builder(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mon; X......",
        "sun; ......X",
        "mon-fri; XXXXX..",
        "fri-mon; X...XXX",
        "mon-sun; XXXXXXX",
        "tue-tue; .X.....",
        "sat,sun; .....XX",
        "Mon, WED-fri; X.XXX..",
        "sun-mon , thu; X..X..X"
      })
  void days_are_read(String days, String open) {
    OpeningHours hours = hours("Z", days.replace(" ", "") + " 09:00-17:00");
    assertThat(builder.weekly(days, "09:00-17:00").build()).isEqualTo(hours);
    for (int day = 0; day < 7; day++) {
      // 2 March 2026 is a Monday.
      assertThat(hours.isOpen(at("2026-03-0" + (2 + day) + "T12:00:00Z")))
          .isEqualTo(open.charAt(day) == 'X');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "monday", "mon-", "-fri", "mon,", "mon-wed-fri", "mon fri", "mo", "mon–fri"})
  void other_days_are_refused(String days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly(days, "09:00-17:00"))
        .withMessageContainingAll("hours: \"" + days + "\"", "mon, tue, wed, thu, fri, sat, sun");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mon,mon", "mon-wed,tue", "tue,mon-wed", "fri-mon,sun"})
  void a_weekday_named_twice_in_a_key_is_refused(String days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly(days, "09:00-17:00"))
        .withMessageContainingAll("\"" + days + "\"", "twice");
  }

  @Test
  void a_weekday_or_date_given_twice_is_refused() {
    builder.weekly("mon-fri", "09:00-17:00").exception(EVE, "closed").breaks(EVE, "closed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly("thu-sat", "closed"))
        .withMessageContainingAll("\"thu-sat\"", "THURSDAY");
    assertThatIllegalArgumentException().isThrownBy(builder::always);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.exception(EVE, "09:00-12:00"))
        .withMessageContainingAll("exceptions of 2026-12-24", "\"09:00-12:00\"", "one entry");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.breaks(EVE, "09:00-12:00"))
        .withMessageContaining("breaks of 2026-12-24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "always",
        "09:00",
        "09:00-",
        "9-17",
        "09:00-17:00,",
        "09:00-17:00;18:00-19:00",
        "09:60-17:00",
        "24:00-02:00",
        "18:00-24:01",
        "18:00-26:00",
        "09:00–17:00",
        "09:00:00-17:00:00",
        "-09:00-17:00",
        "٠٩:٠٠-١٧:٠٠",
        "closed, 09:00-10:00"
      })
  void other_hours_are_refused(String hours) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly("mon", hours))
        .withMessageContainingAll("hours of mon: \"" + hours + "\"", "09:00-18:00", "closed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.exception(EVE, hours))
        .withMessageContaining("exceptions of 2026-12-24: \"" + hours + "\"");
  }

  @Test
  void the_faulty_part_of_several_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly("mon-fri", "09:00-12:00, 13:00-25:00"))
        .withMessageStartingWith(
            "hours of mon-fri: \"09:00-12:00, 13:00-25:00\": \"13:00-25:00\" is not an interval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekly("mon,tues", "09:00-12:00"))
        .withMessageStartingWith("hours: \"mon,tues\": \"tues\" is not a weekday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:00-17:00", " 09:00 - 17:00 ", "09:00-12:00,12:00-17:00"})
  void hours_may_be_written_in_several_ways(String text) {
    OpeningHours hours = builder.weekly("mon", text).build();
    assertThat(hours.isOpen(at("2026-03-02T08:59:00Z"))).isFalse();
    assertThat(hours.isOpen(at("2026-03-02T09:00:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-03-02T16:59:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-03-02T17:00:00Z"))).isFalse();
  }

  @Test
  void the_midnight_that_ends_a_day_may_be_written_in_two_ways() {
    OpeningHours evening = builder.weekly("mon", "18:00-00:00").build();
    assertThat(evening).isEqualTo(hours("Z", "mon 18:00-24:00"));
    assertThat(evening.isOpen(at("2026-03-02T23:59:59Z"))).isTrue();
    assertThat(evening.isOpen(at("2026-03-03T00:00:00Z"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"09:00-18:00", "00:00-24:00", "18:00-24:00", "18:00-02:00", "09:00-09:00"})
  void hours_are_shown_as_they_are_written(String text) {
    assertThat(builder.weekly("mon", text).build().toString()).contains("[" + text + "]");
  }

  @Test
  void hours_that_never_open_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("never open");
    builder.weekly("mon-sun", "Closed").exception(EVE, "09:00-12:00").holiday(EVE);
    assertThatIllegalArgumentException().isThrownBy(builder::build);

    LocalDate taken = EVE.plusDays(1);
    builder.exception(taken, "09:00-12:00").breaks(taken, "08:00-12:00");
    assertThatIllegalArgumentException().isThrownBy(builder::build);

    builder.exception(EVE.plusDays(2), "09:00-12:00");
    assertThatCode(builder::build).doesNotThrowAnyException();
  }

  @Test
  void an_exception_in_a_gap_of_the_clock_never_opens() {
    OpeningHoursBuilder berlin =
        OpeningHours.builder(ZoneId.of("Europe/Berlin"))
            .exception(LocalDate.parse("2026-03-29"), "02:30-03:15");
    assertThatIllegalArgumentException().isThrownBy(berlin::build);
  }

  @Test
  void dates_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.holiday(LocalDate.parse("2200-01-01")))
        .withMessage("holidays: 2200-01-01 is out of range; allowed are 1970-01-01 to 2199-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.exception(LocalDate.parse("1969-12-31"), "closed"))
        .withMessageStartingWith("exceptions: 1969-12-31 is out of range");
    assertThatCode(() -> builder.holiday(LocalDate.parse("2199-12-31"))).doesNotThrowAnyException();
  }

  @Test
  void null_is_refused_by_name() {
    assertThatNullPointerException()
        .isThrownBy(() -> OpeningHours.builder(null))
        .withMessage("zone");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.weekly("mon", null))
        .withMessage("hours");
    assertThatNullPointerException().isThrownBy(() -> builder.holiday(null)).withMessage("date");
  }

  @Test
  void what_was_built_does_not_change_with_the_builder() {
    OpeningHours monday = builder.weekly("mon", "09:00-17:00").build();
    builder.weekly("tue", "09:00-17:00").holiday(LocalDate.parse("2026-03-02"));
    assertThat(monday.isOpen(at("2026-03-03T12:00:00Z"))).isFalse();
    assertThat(monday.isOpen(at("2026-03-02T12:00:00Z"))).isTrue();
  }
}
