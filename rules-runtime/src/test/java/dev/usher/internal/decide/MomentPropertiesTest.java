package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.internal.decide.MinuteCount.Length;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random cases against {@link MinuteCount}: moments that waiting moves, reopenings inside a pause,
 * answers at the very moment that something falls due.
 */
class MomentPropertiesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final int CASES = 300;

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moments_areThoseThatAreCountedOut(long seed) {
    Random random = new Random(seed);
    Rules rules = new Rules(random);
    int begun = 0;
    int still = 0;
    try (Usher usher = new PolicyFolder(folder).rules(rules.text()).open()) {
      for (int i = 0; i < CASES; i++) {
        Life life = new Life(random, rules);
        Decision decision = usher.decide(life.contact(), MONDAY.plus(Duration.ofMinutes(life.at)));

        assertThat(dues(decision)).as("targets, seed %s: %s", seed, life).isEqualTo(life.dues());
        assertThat(begun(decision)).as("begun, seed %s: %s", seed, life).isEqualTo(life.begun());
        assertThat(announced(decision))
            .as("announced, seed %s: %s", seed, life)
            .isEqualTo(life.begins());
        begun += decision.actions().size();
        still += life.begins().size() - decision.actions().size();
      }
    }
    assertThat(List.of(begun, still)).as("seed %s", seed).allMatch(count -> count > CASES / 4);
  }

  private static Map<String, Instant> dues(Decision decision) {
    Map<String, Instant> dues = new TreeMap<>();
    for (Target target : decision.targets()) {
      dues.put(target.metric().key(), target.due());
    }
    return dues;
  }

  private static Map<String, Instant> begun(Decision decision) {
    Map<String, Instant> begun = new TreeMap<>();
    Instant received = received(decision);
    for (Action action : decision.actions()) {
      begun.put(action.name(), action.from() == null ? received : action.from());
    }
    return begun;
  }

  private static Instant received(Decision decision) {
    return decision.timeline().stream()
        .filter(event -> event.event() == CaseEvent.RECEIVED)
        .findFirst()
        .orElseThrow()
        .at();
  }

  /** What the timeline says, and what has begun at receipt. */
  private static Map<String, Instant> announced(Decision decision) {
    Map<String, Instant> announced = begun(decision);
    for (TimelineEvent event : decision.timeline()) {
      if (event.event() == CaseEvent.ACTION_BEGINS) {
        announced.put(String.valueOf(event.name()), event.at());
      }
    }
    return announced;
  }

  /** The figures of a policy. */
  private static final class Rules {
    private final boolean reopening;
    private final Length resolution;
    private final Length response;
    private final Length next;
    private final Length plan;
    private final Length before;
    private final Length after;
    private final Length late;
    private final Length unanswered;

    Rules(Random random) {
      IntFunction<Length> length =
          most -> new Length(1 + random.nextInt(most), random.nextBoolean());
      reopening = random.nextBoolean();
      resolution = length.apply(1_500);
      response = length.apply(600);
      next = length.apply(600);
      plan = length.apply(1_500);
      before = length.apply(900);
      after = new Length(random.nextInt(3) == 0 ? 0 : random.nextInt(300), random.nextBoolean());
      late = new Length(random.nextInt(3) == 0 ? 0 : random.nextInt(300), random.nextBoolean());
      unanswered = length.apply(900);
    }

    String[] text() {
      String within = reopening ? "sinceReopened(" + resolution.word() + ")" : resolution.word();
      return new String[] {
        "Tiered() => target(\"resolution\", " + within + ")",
        "Tiered() => respondWithin(" + response.word() + ")",
        "Tiered() => target(\"next-response\", sinceUnanswered(" + next.word() + "))",
        "Tiered() => target(\"plan\", byNeeded(" + plan.word() + "))",
        "Tiered() => act(\"before\", beforeTarget(\"resolution\", " + before.word() + "))",
        "Tiered() => act(\"after\", afterTarget(\"resolution\", " + after.word() + "))",
        "Tiered() => act(\"late\", afterTarget(\"first-response\", " + late.word() + "))",
        "Tiered() => act(\"nag\", beforeTarget(\"next-response\", " + before.word() + "))",
        "Tiered() => act(\"call\", ifUnanswered(" + unanswered.word() + "))",
      };
    }
  }

  /** What happens to one case, in minutes. */
  private static final class Life {
    private static final int DAYS = 12 * 24 * 60;
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final Random random;
    private final Rules rules;
    private final int received;
    private final int at;
    private final List<int[]> waits = new ArrayList<>();
    private final List<Integer> reopened = new ArrayList<>();
    private final @Nullable Integer answered;
    private final @Nullable Integer unansweredSince;
    private final @Nullable Integer needed;
    private final @Nullable Integer resolved;

    /** The last minute of which anything is known. */
    private final int end;

    Life(Random random, Rules rules) {
      this.random = random;
      this.rules = rules;
      this.received = random.nextInt(7 * 24 * 60);
      this.at = random.nextInt(20) == 0 ? received : later(received);
      for (int i = random.nextInt(4); i > 0; i--) {
        int from = later(received);
        waits.add(new int[] {from, random.nextInt(4) == 0 ? ENDLESS : later(from)});
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        boolean inside = !waits.isEmpty() && random.nextBoolean();
        reopened.add(inside ? waits.get(0)[0] + random.nextInt(300) : later(received));
      }
      this.answered = maybe(near(MinuteCount.after(received, rules.response), rules.response));
      this.unansweredSince = maybe(later(received));
      this.needed = maybe(later(received) - random.nextInt(2_000));
      this.resolved = maybe(near(resolution(at), rules.resolution));
      this.end = resolved == null || resolved > at ? at : resolved;
    }

    private int later(int minute) {
      return minute + random.nextInt(random.nextBoolean() ? DAYS / 6 : DAYS);
    }

    private @Nullable Integer maybe(int minute) {
      return random.nextBoolean() ? minute : null;
    }

    /** Often the very moment that something falls due or begins, or a minute beside it. */
    private int near(int due, Length clock) {
      int moment =
          switch (random.nextInt(5)) {
            case 0 -> due;
            case 1 -> MinuteCount.after(due, rules.after.onClockOf(clock));
            case 2 -> MinuteCount.after(due, rules.late.onClockOf(clock));
            case 3 -> MinuteCount.after(received, rules.unanswered);
            default -> later(received);
          };
      return Math.max(received, moment + random.nextInt(3) - 1);
    }

    private int resolution(int known) {
      int start = received;
      for (int moment : reopened) {
        start = rules.reopening && moment <= known ? Math.max(start, moment) : start;
      }
      return new MinuteCount(known, waits).afterWaiting(start, rules.resolution);
    }

    private @Nullable Integer known(@Nullable Integer minute) {
      return minute == null || minute > end ? null : minute;
    }

    private Map<String, Integer> targets() {
      Map<String, Integer> dues = new TreeMap<>();
      dues.put("resolution", resolution(end));
      dues.put("first-response", MinuteCount.after(received, rules.response));
      Integer since = known(unansweredSince);
      if (since != null && known(resolved) == null) {
        dues.put("next-response", MinuteCount.after(since, rules.next));
      }
      if (needed != null) {
        dues.put("plan", MinuteCount.before(needed, rules.plan));
      }
      return dues;
    }

    Map<String, Instant> dues() {
      Map<String, Instant> dues = new TreeMap<>();
      targets().forEach((metric, due) -> dues.put(metric, instant(due)));
      return dues;
    }

    /** From when each action is to be done, if it is. */
    Map<String, Instant> begins() {
      Map<String, Instant> begins = new TreeMap<>();
      Integer answer = known(answered);
      Integer over = known(resolved);
      Integer response = answer == null ? over : answer;
      targets()
          .forEach(
              (metric, due) -> {
                switch (metric) {
                  case "resolution" -> {
                    put("before", before(due, rules.resolution), over, begins);
                    put("after", after(due, rules.after, rules.resolution), over, begins);
                  }
                  case "first-response" ->
                      put("late", after(due, rules.late, rules.response), response, begins);
                  case "next-response" -> put("nag", before(due, rules.next), null, begins);
                  default -> {}
                }
              });
      put("call", MinuteCount.after(received, rules.unanswered), answer, begins);
      return begins;
    }

    private int before(int due, Length clock) {
      return Math.max(received, MinuteCount.before(due, rules.before.onClockOf(clock)));
    }

    private static int after(int due, Length span, Length clock) {
      return MinuteCount.after(due, span.onClockOf(clock));
    }

    private void put(String name, int moment, @Nullable Integer met, Map<String, Instant> into) {
      Integer over = known(resolved);
      if ((met == null || met > moment) && (over == null || over > moment)) {
        into.put(name, instant(moment));
      }
    }

    Map<String, Instant> begun() {
      Map<String, Instant> begun = begins();
      begun.values().removeIf(moment -> moment.isAfter(instant(at)));
      return begun;
    }

    Contact contact() {
      Progress progress =
          Progress.builder()
              .firstRespondedAt(ifAny(answered))
              .resolvedAt(ifAny(resolved))
              .unansweredSince(ifAny(unansweredSince))
              .reopenedAt(reopened.stream().map(Life::instant).toList())
              .waiting(waits.stream().map(Life::waiting).toList())
              .build();
      return Contact.builder("c", instant(received), Channel.EMAIL)
          .neededBy(ifAny(needed))
          .progress(progress)
          .build();
    }

    private static Waiting waiting(int[] wait) {
      return new Waiting(instant(wait[0]), wait[1] == ENDLESS ? null : instant(wait[1]));
    }

    private static Instant instant(int minute) {
      return MONDAY.plus(Duration.ofMinutes(minute));
    }

    private static @Nullable Instant ifAny(@Nullable Integer minute) {
      return minute == null ? null : instant(minute);
    }

    @Override
    public String toString() {
      return contact() + " at " + instant(at);
    }
  }
}
