package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of open time, on random hours and nanosecond-exact random instants. */
class OpenTimePropertiesTest {
  private static final int PROBES = 100;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void adding_and_measuring_are_inverse(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant();
      Duration amount = draw.amount();
      Instant due = draw.hours.plus(from, amount);
      assertThat(draw.hours.between(from, due)).as(() -> draw.what(from, amount)).isEqualTo(amount);
      assertThat(draw.hours.minus(due, amount))
          .as(() -> "back " + draw.what(from, amount))
          .isEqualTo(draw.hours.nextOpening(from));
      assertThat(draw.hours.between(draw.hours.minus(from, amount), from))
          .as(() -> "minus " + draw.what(from, amount))
          .isEqualTo(amount);
      if (!amount.isZero()) {
        assertThat(draw.hours.between(from, due.minusNanos(1)))
            .as(() -> "earliest " + draw.what(from, amount))
            .isEqualTo(amount.minusNanos(1));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_later_start_or_more_time_never_gives_an_earlier_deadline(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant();
      Duration amount = draw.amount();
      Duration more = draw.amount();
      Supplier<String> what = () -> draw.what(from, amount) + ", more " + more;
      Instant due = draw.hours.plus(from, amount);
      assertThat(draw.hours.plus(from.plus(more), amount)).as(what).isAfterOrEqualTo(due);
      assertThat(draw.hours.plus(from, amount.plus(more))).as(what).isAfterOrEqualTo(due);
      Instant warning = draw.hours.minus(from, amount);
      assertThat(draw.hours.minus(from.plus(more), amount)).as(what).isAfterOrEqualTo(warning);
      assertThat(draw.hours.minus(from, amount.plus(more))).as(what).isBeforeOrEqualTo(warning);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void parts_add_up_to_the_whole(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant();
      Duration one = draw.amount();
      Duration two = draw.amount();
      Supplier<String> what = () -> draw.what(from, one) + ", " + two;
      Instant middle = from.plus(one);
      Instant to = middle.plus(two);
      assertThat(draw.hours.between(from, middle).plus(draw.hours.between(middle, to)))
          .as(what)
          .isEqualTo(draw.hours.between(from, to));
      assertThat(draw.hours.plus(draw.hours.plus(from, one), two))
          .as(what)
          .isEqualTo(
              two.isZero()
                  ? draw.hours.nextOpening(draw.hours.plus(from, one))
                  : draw.hours.plus(from, one.plus(two)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moving_zone_and_instants_together_changes_nothing(long seed) {
    Draw draw = new Draw(seed);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(draw.random.nextInt(2 * 18 * 3600) - 18 * 3600);
    OpeningHours here = draw.random(ZoneOffset.UTC);
    OpeningHours there = draw.random(offset);
    Duration shift = Duration.ofSeconds(-offset.getTotalSeconds());
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant();
      Duration amount = draw.amount();
      int days = draw.random.nextInt(300);
      Supplier<String> what =
          () -> draw.what(from, amount) + ", offset " + offset + ", days " + days;
      Instant moved = from.plus(shift);
      assertThat(there.isOpen(moved)).as(what).isEqualTo(here.isOpen(from));
      assertThat(there.plus(moved, amount)).as(what).isEqualTo(here.plus(from, amount).plus(shift));
      assertThat(there.minus(moved, amount))
          .as(what)
          .isEqualTo(here.minus(from, amount).plus(shift));
      assertThat(there.between(moved, moved.plus(amount)))
          .as(what)
          .isEqualTo(here.between(from, from.plus(amount)));
      assertThat(there.plusBusinessDays(moved, days))
          .as(what)
          .isEqualTo(here.plusBusinessDays(from, days).plus(shift));
      assertThat(there.minusBusinessDays(moved, days))
          .as(what)
          .isEqualTo(here.minusBusinessDays(from, days).plus(shift));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_calendar_repeats_after_400_years(long seed) {
    Draw draw = new Draw(seed);
    Duration cycle = Duration.ofDays(146_097);
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant().plus(Duration.ofDays(365L * draw.random.nextInt(900) + 90_000));
      Instant later = from.plus(cycle.multipliedBy(1 + draw.random.nextInt(12)));
      Duration shift = Duration.between(from, later);
      Duration amount = draw.amount();
      int days = draw.random.nextInt(400);
      Supplier<String> what = () -> draw.what(from, amount) + ", later " + later + ", days " + days;
      assertThat(draw.hours.plus(later, amount))
          .as(what)
          .isEqualTo(draw.hours.plus(from, amount).plus(shift));
      assertThat(draw.hours.plusBusinessDays(later, days))
          .as(what)
          .isEqualTo(draw.hours.plusBusinessDays(from, days).plus(shift));
    }
  }

  /** Hours, instants and amounts from one seed. */
  private static final class Draw {
    private final long seed;
    private final Random random;
    private final RandomHours randomHours;
    private final OpeningHours hours;

    Draw(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.randomHours = new RandomHours(seed);
      this.hours = randomHours.build();
    }

    OpeningHours random(ZoneId zone) {
      return randomHours.build(zone);
    }

    /** Mostly within days of the date with its own hours, and sometimes within years. */
    Instant instant() {
      long days = random.nextInt(4) == 0 ? random.nextInt(2400) - 1200 : random.nextInt(16) - 8;
      return randomHours
          .around
          .plusDays(days)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .plusSeconds(random.nextInt(86_400))
          .plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    /** From nothing over nanoseconds and whole hours to years. */
    Duration amount() {
      return switch (random.nextInt(6)) {
        case 0 -> Duration.ofNanos(random.nextInt(3));
        case 1 -> Duration.ofHours(random.nextInt(4000));
        case 2 -> Duration.ofMinutes(30L * random.nextInt(40));
        default -> Duration.ofNanos((long) (random.nextDouble() * 300_000_000_000_000L));
      };
    }

    String what(Instant from, Duration amount) {
      return "seed " + seed + ", " + hours + ", from " + from + ", " + amount;
    }
  }
}
