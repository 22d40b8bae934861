package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.RandomHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.rule.BusinessDays;
import dev.usher.model.rule.BusinessTime;
import dev.usher.model.rule.Elapsed;
import dev.usher.model.rule.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of waiting, on random hours around changes of the clock, with nanosecond-exact intervals
 * that overlap, touch, repeat and come in any order.
 */
class WaitingPropertiesTest {
  private static final int PROBES = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dueMoments_areThoseOfAStopwatchThatRestsWhileTheCaseWaits(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      List<Waiting> waiting = draw.waiting();
      Instant at = draw.instant().plus(Duration.ofDays(20));
      Instant start = draw.instant();
      Span span = draw.span();

      assertThat(draw.due(waiting, at, start, span))
          .as("seed %s: %s from %s, waiting %s, at %s", seed, span, start, waiting, at)
          .isEqualTo(draw.stopwatch(union(waiting, at), start, span));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void waiting_addsUpLikeItsUnion_inAnyOrderAndHoweverItIsCut(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      List<Waiting> waiting = draw.waiting();
      Instant at = draw.instant().plus(Duration.ofDays(20));
      Instant start = draw.instant();
      Span span = draw.span();
      Instant due = draw.due(waiting, at, start, span);

      assertThat(draw.due(union(waiting, at), at, start, span))
          .as("seed %s: %s from %s, waiting %s, at %s", seed, span, start, waiting, at)
          .isEqualTo(due);
      assertThat(draw.due(draw.cutAndShuffled(waiting), at, start, span))
          .as("seed %s, cut: %s from %s, waiting %s, at %s", seed, span, start, waiting, at)
          .isEqualTo(due);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreWaiting_neverMovesADueMomentBack_andNoneLeavesItWhereItWas(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      List<Waiting> waiting = draw.waiting();
      Instant at = draw.instant().plus(Duration.ofDays(20));
      Instant start = draw.instant();
      Span span = draw.span();
      Instant last = draw.due(List.of(), at, start, span);
      assertThat(last).isEqualTo(draw.keeper(List.of(), at).after(start, span));
      for (int count = 1; count <= waiting.size(); count++) {
        Instant due = draw.due(waiting.subList(0, count), at, start, span);
        assertThat(due)
            .as("seed %s: %s from %s, %s of waiting %s", seed, span, start, count, waiting)
            .isAfterOrEqualTo(last);
        last = due;
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void openWaiting_movesAsIfItEndedAtTheMoment(long seed) {
    Draw draw = new Draw(seed);
    for (int i = 0; i < PROBES; i++) {
      Instant from = draw.instant();
      Instant at = from.plusNanos(draw.random.nextLong(Duration.ofDays(9).toNanos()));
      Instant start = draw.instant();
      Span span = draw.span();

      assertThat(draw.due(List.of(new Waiting(from, null)), at, start, span))
          .as("seed %s: %s from %s, waiting since %s, at %s", seed, span, start, from, at)
          .isEqualTo(draw.due(List.of(new Waiting(from, at)), at, start, span))
          .isEqualTo(draw.due(List.of(new Waiting(from, at.plusSeconds(5))), at, start, span));
    }
  }

  /** The same time, in order and without overlaps; what lies after the moment is cut off. */
  private static List<Waiting> union(List<Waiting> waiting, Instant at) {
    List<Waiting> sorted = new ArrayList<>(waiting);
    sorted.sort(Comparator.comparing(Waiting::from));
    List<Waiting> union = new ArrayList<>();
    Instant from = null;
    Instant to = null;
    for (Waiting next : sorted) {
      Instant end = next.to() == null || next.to().isAfter(at) ? at : next.to();
      if (!next.from().isBefore(end)) {
        continue;
      }
      if (to == null || next.from().isAfter(to)) {
        add(union, from, to);
        from = next.from();
        to = end;
      } else {
        to = end.isAfter(to) ? end : to;
      }
    }
    add(union, from, to);
    return union;
  }

  private static void add(List<Waiting> union, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null) {
      union.add(new Waiting(from, to));
    }
  }

  /** Hours, instants, spans and waiting from one seed. */
  private static final class Draw {
    private final Random random;
    private final OpeningHours hours;
    private final Instant around;

    Draw(long seed) {
      RandomHours drawn = new RandomHours(seed);
      this.random = new Random(seed);
      this.hours = drawn.build();
      this.around = drawn.around().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Timekeeper keeper(List<Waiting> waiting, Instant at) {
      Contact contact =
          Contact.builder("c", around.minus(Duration.ofDays(30)), Channel.EMAIL)
              .progress(Progress.builder().waiting(waiting).build())
              .build();
      return new Timekeeper(hours, contact, at);
    }

    Instant due(List<Waiting> waiting, Instant at, Instant start, Span span) {
      return keeper(waiting, at).afterWaiting(start, span);
    }

    /** Half of the instants lie on a full hour, where hours open and close. */
    Instant instant() {
      Instant hour = around.plus(Duration.ofHours(random.nextInt(16 * 24) - 8 * 24));
      return random.nextBoolean()
          ? hour
          : hour.plusNanos(random.nextLong(Duration.ofHours(1).toNanos()));
    }

    Span span() {
      return switch (random.nextInt(4)) {
        case 0 -> new Elapsed(Duration.ofHours(1 + random.nextInt(100)));
        case 1 -> new BusinessTime(Duration.ofHours(1 + random.nextInt(40)));
        case 2 -> new BusinessTime(Duration.ofNanos(1 + random.nextLong(90_000_000_000_000L)));
        default -> new BusinessDays(1 + random.nextInt(5));
      };
    }

    List<Waiting> waiting() {
      List<Waiting> waiting = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        boolean touches = !waiting.isEmpty() && random.nextInt(3) == 0;
        Waiting last = touches ? waiting.get(waiting.size() - 1) : null;
        Instant from = last == null || last.to() == null ? instant() : last.to();
        Duration length = Duration.ofMinutes(random.nextInt(3 * 24 * 60));
        waiting.add(new Waiting(from, random.nextInt(6) == 0 ? null : from.plus(length)));
      }
      return waiting;
    }

    List<Waiting> cutAndShuffled(List<Waiting> waiting) {
      List<Waiting> pieces = new ArrayList<>();
      for (Waiting one : waiting) {
        Instant to = one.to();
        if (to == null || !one.from().isBefore(to)) {
          pieces.add(one);
          continue;
        }
        long nanos = Duration.between(one.from(), to).toNanos();
        Instant middle = one.from().plusNanos(random.nextLong(nanos));
        pieces.add(new Waiting(one.from(), middle));
        pieces.add(new Waiting(middle, to));
        pieces.add(new Waiting(one.from(), middle));
      }
      Collections.shuffle(pieces, random);
      return pieces;
    }

    /** Lets the span's time pass between the waits; a span that no wait touches is left alone. */
    Instant stopwatch(List<Waiting> waits, Instant start, Span span) {
      Instant undisturbed = keeper(List.of(), around).after(start, span);
      Duration left =
          span instanceof BusinessDays ? hours.between(start, undisturbed) : span.length();
      Instant from = start;
      boolean touched = false;
      for (Waiting wait : waits) {
        Instant to = wait.to();
        if (to == null || !to.isAfter(from)) {
          continue;
        }
        Instant rests = wait.from().isAfter(from) ? wait.from() : from;
        Duration passed = counted(span, from, rests);
        if (passed.compareTo(left) >= 0) {
          break;
        }
        touched |= !counted(span, rests, to).isZero();
        left = left.minus(passed);
        from = to;
      }
      if (!touched) {
        return undisturbed;
      }
      return span instanceof Elapsed ? from.plus(left) : hours.plus(from, left);
    }

    private Duration counted(Span span, Instant from, Instant to) {
      return span instanceof Elapsed ? Duration.between(from, to) : hours.between(from, to);
    }
  }
}
