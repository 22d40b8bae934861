package dev.usher.judge;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random choices, the same ones for the same seed. Not safe to share between threads. */
final class Choices {
  private static final int ABSENT = 25;
  private static final int EVEN = 50;
  private static final int QUIET = 15;

  private final SplittableRandom random;
  private int likely = EVEN;

  Choices(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Makes yes seldom, or as likely as no. */
  void beQuietOrNot() {
    likely = any(QUIET, EVEN);
  }

  boolean yes() {
    return chance(likely);
  }

  /** Returns a number from the first to the last, both included. */
  int number(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Returns a value, or quite often none. */
  <T> @Nullable T maybe(Supplier<? extends T> value) {
    return chance(ABSENT) ? null : value.get();
  }
}
