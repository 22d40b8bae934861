package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Waiting that moves what is counted in days, on the policy's clock and on a desk's: beside a walk
 * over every minute, through weekends, nights, days of differing length and changes of the clock.
 */
class WaitedDaysPropertiesTest {
  private static final int PROBES = 40;
  private static final int DAY = 24 * 60;
  private static final String DESK = "night";

  static LongStream seeds() {
    // In the last ones a night outlasts the day after it.
    return LongStream.concat(LongStream.rangeClosed(1, 80), LongStream.of(1018, 1392, 1605));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dueMoments_areThoseOfAWalkOverMinutes(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      int start = draw.minute();
      int days = draw.random.nextInt(4);
      List<int[]> pauses = draw.pauses(start);

      assertThat(draw.due(start, new BusinessDays(days, draw.desk), pauses))
          .as(draw.what("business days", start, days, pauses))
          .isEqualTo(draw.naive.instant(draw.businessDays(start, days, pauses)));
      assertThat(draw.due(start, new CloseOfBusiness(days, draw.desk), pauses))
          .as(draw.what("close of business", start, days, pauses))
          .isEqualTo(draw.naive.instant(draw.closeOfBusiness(start, days, pauses)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWaitingMoves_neverFallsDueWithinIt(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      int start = draw.minute();
      int[] pause = draw.pauses(start, 1).get(0);
      Instant end = draw.naive.instant(pause[1]);
      for (Span span : draw.spans()) {
        Instant before = draw.due(start, span, List.of());
        Instant after = draw.due(start, span, List.of(pause));
        boolean reached =
            pause[1] > start
                && draw.naive.instant(Math.max(pause[0], start)).isBefore(before)
                && draw.openBetween(Math.max(pause[0], start), before);

        assertThat(after.equals(before) || after.isAfter(end))
            .as(draw.what(span.toString(), start, 0, List.of(pause)))
            .isTrue();
        assertThat(!reached || after.isAfter(end))
            .as(draw.what("reached: " + span, start, 0, List.of(pause)))
            .isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereInClosedTimeWaitingBeginsAndEnds_makesNoDifference(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      int start = draw.minute();
      int[] pause = draw.pauses(start, 1).get(0);
      int[] wide = {draw.backToClosing(pause[0]), draw.naive.plus(pause[1], 0)};
      Span span = new BusinessDays(draw.random.nextInt(4), draw.desk);

      assertThat(draw.due(start, span, List.of(wide)))
          .as(draw.what(span.toString(), start, 0, List.of(pause)))
          .isEqualTo(draw.due(start, span, List.of(pause)));
    }
  }

  /** Where every day is as long as the others, a business day is as much open time. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onEqualDays_waitingMovesByItsOpenTime(long seed) {
    Draw draw = Draw.ofEqualDays(seed);
    for (int i = 0; i < PROBES; i++) {
      int start = draw.naive.plus(draw.minute(), 1);
      int days = 1 + draw.random.nextInt(4);
      List<int[]> pauses = draw.pauses(start);
      int open = draw.naive.between(start, draw.naive.plusBusinessDays(start, days));
      Span time = new BusinessTime(Duration.ofMinutes(open), draw.desk);
      Instant byTime = draw.due(start, time, pauses);
      Instant byDays = draw.due(start, new BusinessDays(days, draw.desk), pauses);

      assertThat(draw.hours.nextOpening(byDays))
          .as(draw.what("equal days", start, days, pauses))
          .isEqualTo(draw.hours.nextOpening(byTime));
    }
  }

  /** Hours, minutes and pauses from one seed; half of the spans are a desk's. */
  private static final class Draw {
    private final long seed;
    private final Random random;
    private final OpeningHours hours;
    private final NaiveHours naive;
    private final LocalDate around;
    private final @Nullable String desk;

    Draw(long seed) {
      this(seed, new RandomHours(seed));
    }

    private Draw(long seed, RandomHours drawn) {
      this(
          seed,
          drawn.build(),
          new NaiveHours(drawn.zone, drawn, drawn.around.minusDays(20), drawn.around.plusDays(50)),
          drawn.around);
    }

    private Draw(long seed, OpeningHours hours, NaiveHours naive, LocalDate around) {
      this.seed = seed;
      this.random = new Random(seed);
      this.hours = hours;
      this.naive = naive;
      this.around = around;
      this.desk = random.nextBoolean() ? DESK : null;
    }

    static Draw ofEqualDays(long seed) {
      LocalDate around = LocalDate.of(2026, 6, 10);
      OpeningHours hours =
          OpeningHours.builder(ZoneId.of("Asia/Seoul")).weekly("mon-fri", "18:00-02:30").build();
      NaiveHours.Hours written =
          new NaiveHours.Hours() {
            @Override
            public List<int[]> on(LocalDate date) {
              boolean weekend = date.getDayOfWeek().getValue() > 5;
              return weekend ? List.of() : List.of(new int[] {18 * 60, 26 * 60 + 30});
            }

            @Override
            public List<int[]> breaksOn(LocalDate date) {
              return List.of();
            }
          };
      NaiveHours naive =
          new NaiveHours(
              ZoneId.of("Asia/Seoul"), written, around.minusDays(20), around.plusDays(50));
      return new Draw(seed, hours, naive, around);
    }

    int minute() {
      return naive.minute(around.minusDays(4)) + random.nextInt(8 * DAY);
    }

    List<Span> spans() {
      int days = random.nextInt(4);
      return List.of(new BusinessDays(days, desk), new CloseOfBusiness(days, desk));
    }

    List<int[]> pauses(int start) {
      return pauses(start, random.nextInt(4));
    }

    /** In order, at least a minute apart; some of an hour or two, some of days. */
    List<int[]> pauses(int start, int count) {
      List<int[]> pauses = new ArrayList<>();
      int from = start - DAY / 2;
      for (int i = 0; i < count; i++) {
        from += 1 + random.nextInt(random.nextBoolean() ? 120 : 2 * DAY);
        int to = from + 1 + random.nextInt(random.nextBoolean() ? 120 : 3 * DAY);
        pauses.add(new int[] {from, to});
        from = to;
      }
      return pauses;
    }

    Instant due(int start, Span span, List<int[]> pauses) {
      List<Waiting> waiting = new ArrayList<>();
      for (int[] pause : pauses) {
        waiting.add(new Waiting(naive.instant(pause[0]), naive.instant(pause[1])));
      }
      Contact contact =
          Contact.builder("c", naive.instant(start).minus(Duration.ofDays(3)), Channel.EMAIL)
              .progress(Progress.builder().waiting(waiting).build())
              .build();
      BusinessClocks clocks =
          desk == null
              ? new BusinessClocks(hours, Map.of())
              : new BusinessClocks(OpeningHours.always(ZoneId.of("UTC")), Map.of(DESK, hours));
      Instant later = naive.instant(start).plus(Duration.ofDays(40));
      return new CaseClock(clocks, contact, later).afterWaiting(naive.instant(start), span);
    }

    boolean openBetween(int from, Instant to) {
      return !hours.between(naive.instant(from), to).isZero();
    }

    /** The first minute of the closed time that a minute lies in, or that minute. */
    int backToClosing(int minute) {
      int back = minute;
      while (back > 0 && !naive.isOpen(back) && !naive.isOpen(back - 1)) {
        back--;
      }
      return back;
    }

    /** All whole days are added to those of the span, all that is left over to its time. */
    int businessDays(int start, int days, List<int[]> pauses) {
      int due = naive.plusBusinessDays(start, days);
      int counted = start;
      int whole = days;
      int over = 0;
      for (int[] pause : pauses) {
        int from = Math.max(pause[0], start);
        if (from >= pause[1] || from >= due || naive.between(from, due) == 0) {
          continue;
        }
        int held = naive.businessDaysBetween(from, pause[1]);
        int rest = naive.plusBusinessDays(from, held);
        whole += held;
        over += rest < pause[1] ? naive.between(rest, pause[1]) : 0;
        int moved = naive.plusBusinessDays(counted, whole);
        moved = over == 0 ? moved : naive.plus(moved, over);
        if (moved <= pause[1] || naive.between(pause[1], moved) == 0) {
          over = naive.between(from, due);
          whole = 0;
          counted = pause[1];
          moved = naive.plus(counted, over);
        }
        due = moved;
      }
      return due;
    }

    /** Every closing while the case waits is passed over. */
    int closeOfBusiness(int start, int days, List<int[]> pauses) {
      int passed = 0;
      int due = naive.closeOfBusiness(start, days);
      for (int[] pause : pauses) {
        int from = Math.max(pause[0], start);
        if (from < pause[1] && from < due && naive.between(from, due) > 0) {
          passed += naive.closingsBetween(from, pause[1]);
          due = naive.closeOfBusiness(start, days + passed);
        }
      }
      return due;
    }

    String what(String span, int start, int days, List<int[]> pauses) {
      StringBuilder what = new StringBuilder("seed " + seed + ", " + days + " " + span);
      what.append(" from ").append(naive.instant(start)).append(" on ").append(hours);
      for (int[] pause : pauses) {
        what.append(", waits ").append(naive.instant(pause[0]));
        what.append(" to ").append(naive.instant(pause[1]));
      }
      return what.toString();
    }
  }
}
