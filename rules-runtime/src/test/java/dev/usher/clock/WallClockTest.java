package dev.usher.clock;

import static dev.usher.clock.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the hours know of clock changes, near which they take no short cuts. */
class WallClockTest {
  private static final WallClock BERLIN = new WallClock(ZoneId.of("Europe/Berlin"));
  private static final long SPRING = at("2026-03-29T01:00:00Z").getEpochSecond();
  private static final long AUTUMN = at("2026-10-25T01:00:00Z").getEpochSecond();

  @Test
  void the_next_change_is_the_first_not_before_the_second() {
    assertThat(BERLIN.nextChange(SPRING - 1)).isEqualTo(SPRING);
    assertThat(BERLIN.nextChange(SPRING)).isEqualTo(SPRING);
    assertThat(BERLIN.nextChange(SPRING + 1)).isEqualTo(AUTUMN);
    assertThat(new WallClock(ZoneOffset.UTC).nextChange(SPRING)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void days_are_even_unless_the_clock_changes_within_the_reach_of_their_hours() {
    List<List<WallInterval>> week = Collections.nCopies(7, List.of(new WallInterval(540, 1080)));
    Schedule schedule = new Schedule(BERLIN, week, Map.of(), Set.of(), Map.of());
    long date = LocalDate.parse("2026-03-29").toEpochDay();
    int index = Blocks.ofDay(date);
    DayBlock block = new DayBlock(schedule, index);
    int day = (int) (date - Blocks.firstDay(index));
    assertThat(block.isEven(day - 4)).isTrue();
    assertThat(block.isEven(day - 1)).isFalse();
    assertThat(block.isEven(day)).isFalse();
    assertThat(block.isEven(day + 1)).isTrue();
  }
}
