package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random hours in zones and weeks with hard clock changes, minute by minute. */
class NaiveComparisonTest {

  static LongStream seeds() {
    // In the last one a night outlasts the day after it.
    return LongStream.concat(LongStream.rangeClosed(1, 150), LongStream.of(3556));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_operation_agrees_with_a_walk_over_minutes(long seed) {
    RandomHours random = new RandomHours(seed);
    OpeningHours hours = random.build();
    NaiveHours naive =
        new NaiveHours(
            random.zone, random, random.around.minusDays(40), random.around.plusDays(40));
    Random draw = new Random(seed * 31);
    for (int i = 0; i < 60; i++) {
      int from = naive.minute(random.around.minusDays(3)) + draw.nextInt(7 * 1440);
      int amount = draw.nextInt(3) == 0 ? draw.nextInt(4) * 60 : draw.nextInt(1300);
      int days = draw.nextInt(5);
      Instant at = naive.instant(from);
      Instant later = naive.instant(from + amount);
      Duration open = Duration.ofMinutes(amount);
      Supplier<String> what =
          () -> "seed " + seed + ", " + hours + ", at " + at + ", " + open + ", days " + days;

      assertThat(hours.isOpen(at)).as(() -> "isOpen " + what.get()).isEqualTo(naive.isOpen(from));
      assertThat(hours.between(at, later))
          .as(() -> "between " + what.get())
          .isEqualTo(Duration.ofMinutes(naive.between(from, from + amount)));
      check(() -> "plus " + what.get(), hours.plus(at, open), naive, naive.plus(from, amount));
      check(() -> "minus " + what.get(), hours.minus(at, open), naive, naive.minus(from, amount));
      check(() -> "nextOpening " + what.get(), hours.nextOpening(at), naive, naive.plus(from, 0));
      check(
          () -> "plusBusinessDays " + what.get(),
          hours.plusBusinessDays(at, days),
          naive,
          naive.plusBusinessDays(from, days));
      check(
          () -> "minusBusinessDays " + what.get(),
          hours.minusBusinessDays(at, days),
          naive,
          naive.minusBusinessDays(from, days));
      check(
          () -> "closeOfBusiness " + what.get(),
          hours.closeOfBusiness(at, days),
          naive,
          naive.closeOfBusiness(from, days));
      check(
          () -> "closeOfBusinessBefore " + what.get(),
          hours.closeOfBusinessBefore(at, days),
          naive,
          naive.closeOfBusinessBefore(from, days));
      assertThat(hours.closingsBetween(at, later))
          .as(() -> "closingsBetween " + what.get())
          .isEqualTo(naive.closingsBetween(from, from + amount));
      assertThat(hours.businessDaysBetween(at, later))
          .as(() -> "businessDaysBetween " + what.get())
          .isEqualTo(naive.businessDaysBetween(from, from + amount));
    }
  }

  private static void check(Supplier<String> what, Instant actual, NaiveHours naive, int expected) {
    assertThat(expected).as(() -> "window too short: " + what.get()).isNotNegative();
    assertThat(actual).as(what).isEqualTo(naive.instant(expected));
  }
}
