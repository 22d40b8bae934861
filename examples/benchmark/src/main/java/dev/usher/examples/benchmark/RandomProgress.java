package dev.usher.examples.benchmark;

import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What has been recorded of a case in its first five days, drawn from a seed. */
final class RandomProgress {
  private static final int SPAN_SECONDS = (int) Duration.ofDays(5).toSeconds();

  private final Random random;
  private final int tiers;

  RandomProgress(Random random, int tiers) {
    this.random = random;
    this.tiers = tiers;
  }

  Progress next(Instant received) {
    ProgressBuilder progress = Progress.builder();
    if (maybe(0.5)) {
      int tier = 1 + random.nextInt(tiers);
      Instant since = later(received);
      progress.tier(tier).tierSince(tier == 1 ? received : since);
    }
    if (maybe(0.5)) {
      progress.firstRespondedAt(later(received));
    }
    if (maybe(0.3)) {
      progress.escalationRespondedAt(later(received));
    }
    if (maybe(0.3)) {
      progress.lastUpdatedAt(later(received));
    }
    if (maybe(0.2)) {
      progress.planSentAt(later(received));
    }
    if (maybe(0.3)) {
      progress.resolvedAt(later(received));
    }
    if (maybe(0.4)) {
      progress.waiting(waiting(received));
    }
    return progress.build();
  }

  /** In any order, and often with overlaps. */
  private List<Waiting> waiting(Instant received) {
    List<Waiting> waiting = new ArrayList<>();
    for (int spans = 1 + random.nextInt(3); spans > 0; spans--) {
      Instant from = later(received);
      waiting.add(new Waiting(from, maybe(0.3) ? null : later(from)));
    }
    return waiting;
  }

  private Instant later(Instant moment) {
    return moment.plusSeconds(random.nextInt(SPAN_SECONDS));
  }

  private boolean maybe(double chance) {
    return random.nextDouble() < chance;
  }
}
