package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.RandomHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    for (Probe probe : draw.probes()) {
      if (probe.span() instanceof BusinessDays) {
        continue; // Of those, the time of day is kept, which is no length of time.
      }
      assertThat(draw.due(probe))
          .as("seed %s: %s", seed, probe)
          .isEqualTo(draw.stopwatch(union(probe), probe.start(), probe.span()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void waiting_addsUpLikeItsUnion_inAnyOrderAndHoweverItIsCut(long seed) {
    Draw draw = new Draw(seed);
    for (Probe probe : draw.probes()) {
      Instant due = draw.due(probe);

      assertThat(draw.due(probe.with(union(probe)))).as("seed %s: %s", seed, probe).isEqualTo(due);
      assertThat(draw.due(probe.with(draw.cutAndShuffled(probe.waiting()))))
          .as("seed %s, cut: %s", seed, probe)
          .isEqualTo(due);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreWaiting_neverMovesADueMomentBack_andNoneLeavesItWhereItWas(long seed) {
    Draw draw = new Draw(seed);
    for (Probe probe : draw.probes()) {
      if (probe.span() instanceof BusinessDays) {
        continue; // A day may be shorter than what was left over before it was whole.
      }
      Instant last = draw.due(probe.with(List.of()));
      assertThat(last).isEqualTo(draw.undisturbed(probe.start(), probe.span()));
      for (int count = 1; count <= probe.waiting().size(); count++) {
        Instant due = draw.due(probe.with(probe.waiting().subList(0, count)));
        assertThat(due).as("seed %s, %s of: %s", seed, count, probe).isAfterOrEqualTo(last);
        last = due;
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void openWaiting_movesAsIfItEndedAtTheMoment(long seed) {
    Draw draw = new Draw(seed);
    for (Probe drawn : draw.probes()) {
      Instant from = drawn.at().minusNanos(draw.random.nextLong(Duration.ofDays(9).toNanos()));
      Probe probe = drawn.with(List.of(new Waiting(from, null)));

      assertThat(draw.due(probe))
          .as("seed %s: %s", seed, probe)
          .isEqualTo(draw.due(probe.with(List.of(new Waiting(from, probe.at())))))
          .isEqualTo(draw.due(probe.with(List.of(new Waiting(from, probe.at().plusSeconds(5))))));
    }
  }

  /** A span that starts at a moment, and the waiting that is known at another. */
  private record Probe(List<Waiting> waiting, Instant at, Instant start, Span span) {
    Probe with(List<Waiting> other) {
      return new Probe(other, at, start, span);
    }
  }

  /** The same time, in order and without overlaps; what lies after the moment is cut off. */
  private static List<Waiting> union(Probe probe) {
    Instant at = probe.at();
    List<Waiting> sorted = new ArrayList<>(probe.waiting());
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

    /** Half of the moments lie after all the waiting, the others amid it. */
    List<Probe> probes() {
      List<Probe> probes = new ArrayList<>();
      for (int i = 0; i < PROBES; i++) {
        Instant at = instant().plus(Duration.ofDays(random.nextBoolean() ? 20 : 0));
        probes.add(new Probe(waiting(), at, instant(), span()));
      }
      return probes;
    }

    private CaseClock keeper(List<Waiting> waiting, Instant at) {
      Contact contact =
          Contact.builder("c", around.minus(Duration.ofDays(30)), Channel.EMAIL)
              .progress(Progress.builder().waiting(waiting).build())
              .build();
      return new CaseClock(new BusinessClocks(hours, Map.of()), contact, at);
    }

    Instant due(Probe probe) {
      return keeper(probe.waiting(), probe.at()).afterWaiting(probe.start(), probe.span());
    }

    Instant undisturbed(Instant start, Span span) {
      return keeper(List.of(), around).after(start, span);
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
      Instant undisturbed = undisturbed(start, span);
      Duration left = span.length();
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
