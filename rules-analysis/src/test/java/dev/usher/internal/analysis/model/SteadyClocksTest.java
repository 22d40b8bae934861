package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.OpeningHoursBuilder;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClocksTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int TRIES = 4_000;

  private static SteadyClocks of(OpeningHours hours) {
    return SteadyClocks.of(hours, Map.of("desk", hours));
  }

  private static OpeningHoursBuilder weekdays(String hours) {
    return OpeningHours.builder(LONDON).weekly("mon-fri", hours);
  }

  @ParameterizedTest
  @CsvSource({"09:00-17:00, PT8H", "'09:00-12:00, 13:00-17:30', PT7H30M"})
  void sameHoursOnEachWorkingDay_areADay(String hours, String day) {
    OpeningHours built =
        weekdays(hours)
            .holiday(LocalDate.of(2026, 12, 25))
            .exception(LocalDate.of(2026, 12, 28), "closed")
            .build();

    assertThat(of(built).day(null)).contains(Duration.parse(day));
    assertThat(of(built).day("desk")).contains(Duration.parse(day));
    assertThat(of(built).day("other")).isEmpty();
  }

  @Test
  void dayThatIsShorter_leavesNothingToSay() {
    assertThat(of(weekdays("09:00-17:00").weekly("sat", "10:00-13:00").build()).day(null))
        .isEmpty();
    assertThat(
            of(weekdays("09:00-17:00").exception(LocalDate.of(2026, 12, 24), "09:00-12:00").build())
                .day(null))
        .isEmpty();
  }

  /** In London clocks change at 01:00 and 02:00. */
  @ParameterizedTest
  @ValueSource(strings = {"00:00-08:00", "02:00-10:00", "18:00-24:00", "22:00-03:00"})
  void hoursThatMayBeLongerOnADay_leaveNothingToSay(String hours) {
    assertThat(of(weekdays(hours).build()).day(null)).isEmpty();
  }

  @Test
  void hoursAroundTheClock_leaveNothingToSay() {
    assertThat(of(OpeningHours.always(LONDON)).day(null)).isEmpty();
  }

  /**
   * What is taken for sooner is so, from whatever moment it is counted, and however long it waits.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sooner_isNeverLater_howeverLongTheCaseWaits(long seed) {
    OpeningHours hours = weekdays("09:00-12:00, 13:00-18:00").build();
    SteadyClocks clocks = of(hours);
    Random random = new Random(seed);
    int sooner = 0;
    for (int i = 0; i < TRIES; i++) {
      Span one = span(random);
      Span other = span(random);
      if (one.equals(other) || !Candidates.isNeverLater(one, other, true, clocks)) {
        continue;
      }
      sooner++;
      Instant received =
          Instant.parse("2026-03-20T00:00:00Z").plusSeconds(900L * random.nextInt(1_000));
      Contact contact =
          Contact.builder("c", received, Channel.EMAIL)
              .progress(Progress.builder().waiting(waiting(received, random)).build())
              .build();
      CaseClock clock =
          new CaseClock(
              new BusinessClocks(hours, Map.of()), contact, received.plus(Duration.ofDays(200)));

      assertThat(clock.afterWaiting(received, one))
          .as("seed %d: %s, %s, %s", seed, one, other, contact.progress())
          .isBeforeOrEqualTo(clock.afterWaiting(received, other));
    }
    assertThat(sooner).isGreaterThan(TRIES / 4);
  }

  private static Span span(Random random) {
    return random.nextBoolean()
        ? new BusinessDays(random.nextInt(4))
        : new BusinessTime(Duration.ofMinutes(30L * random.nextInt(60)));
  }

  private static List<Waiting> waiting(Instant received, Random random) {
    List<Waiting> waiting = new ArrayList<>();
    Instant from = received;
    for (int i = random.nextInt(4); i > 0; i--) {
      from = from.plusSeconds(900L * random.nextInt(200));
      Instant to = from.plusSeconds(900L * (1 + random.nextInt(400)));
      waiting.add(new Waiting(from, to));
      from = to.plusSeconds(900L * (1 + random.nextInt(50)));
    }
    return waiting;
  }
}
