package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hours can be read back, and compared by what they come to. */
class WrittenHoursTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  private static OpeningHoursBuilder week() {
    return OpeningHours.builder(ZONE).weekly("mon-fri", "09:00-12:00, 22:00-02:00");
  }

  @Test
  void whatWasWritten_isReadBack() {
    WrittenHours written =
        week()
            .exception(FRIDAY, "closed")
            .holiday(SATURDAY)
            .breaks(FRIDAY.minusDays(1), "00:00-24:00")
            .build()
            .written();

    assertThat(written.zone()).isEqualTo(ZONE);
    assertThat(written.week())
        .hasSize(7)
        .containsEntry(DayOfWeek.FRIDAY, "09:00-12:00, 22:00-02:00")
        .containsEntry(DayOfWeek.SUNDAY, "closed");
    assertThat(written.exceptions()).isEqualTo(Map.of(FRIDAY, "closed"));
    assertThat(written.holidays()).containsExactly(SATURDAY);
    assertThat(written.breaks()).isEqualTo(Map.of(FRIDAY.minusDays(1), "00:00-24:00"));
  }

  @Test
  void calendars_areToldByName_andMakeNoHoursDiffer() {
    LocalDate other = FRIDAY.minusDays(1);
    OpeningHours hours = week().holidays("GB-ENG", Set.of(FRIDAY, other)).holiday(SATURDAY).build();

    assertThat(hours.holidayCalendars()).containsOnlyKeys("GB-ENG");
    assertThat(hours.holidayCalendars().get("GB-ENG")).containsExactly(other, FRIDAY);
    assertThat(hours.written().holidays()).containsExactly(other, FRIDAY, SATURDAY);
    assertThat(hours).isEqualTo(week().holiday(SATURDAY).holiday(FRIDAY).holiday(other).build());
  }

  @Test
  void readBack_itMakesEqualHours() {
    OpeningHours hours = week().exception(FRIDAY, "10:00-11:00").holiday(SATURDAY).build();
    WrittenHours written = hours.written();
    OpeningHoursBuilder again = OpeningHours.builder(written.zone());
    written.week().forEach((day, text) -> again.weekly(day.name().substring(0, 3), text));
    written.exceptions().forEach(again::exception);
    written.holidays().forEach(again::holiday);

    assertThat(again.build()).isEqualTo(hours);
  }

  @Test
  void whatIsWrittenOtherwise_mayOpenAlike() {
    OpeningHours hours = week().build();

    assertThat(hours.opensLike(week().holiday(SATURDAY).build())).isTrue();
    assertThat(hours.opensLike(week().exception(SATURDAY, "closed").build())).isTrue();
    assertThat(hours.opensLike(week().exception(FRIDAY, "22:00-02:00, 09:00-12:00").build()))
        .isTrue();
  }

  @Test
  void whatOpensOtherwise_doesNot() {
    OpeningHours hours = week().build();

    assertThat(hours.opensLike(week().holiday(FRIDAY).build())).isFalse();
    assertThat(week().holiday(FRIDAY).build().opensLike(hours)).isFalse();
    assertThat(hours.opensLike(week().exception(FRIDAY, "09:00-12:00").build())).isFalse();
    assertThat(hours.opensLike(week().exception(SATURDAY, "09:00-12:00").build())).isFalse();
    assertThat(hours.opensLike(week().breaks(FRIDAY, "10:00-11:00").build())).isFalse();
    assertThat(hours.opensLike(week().weekly("sat", "10:00-11:00").build())).isFalse();
    assertThat(
            hours.opensLike(
                OpeningHours.builder(ZoneId.of("Europe/Paris"))
                    .weekly("mon-fri", "09:00-12:00, 22:00-02:00")
                    .build()))
        .isFalse();
  }
}
