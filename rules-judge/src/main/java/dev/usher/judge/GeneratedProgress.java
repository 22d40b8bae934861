package dev.usher.judge;

import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have happened to a case since its receipt. */
final class GeneratedProgress {
  private static final Duration LATEST = Duration.ofDays(5);

  private final int tiers;
  private final Choices choices;

  GeneratedProgress(int tiers, Choices choices) {
    this.tiers = tiers;
    this.choices = choices;
  }

  Progress next(Instant received) {
    ProgressBuilder progress =
        Progress.builder()
            .firstRespondedAt(perhapsAfter(received))
            .escalationRespondedAt(perhapsAfter(received))
            .planSentAt(perhapsAfter(received))
            .lastUpdatedAt(perhapsAfter(received))
            .unansweredSince(perhapsAfter(received))
            .reopenedAt(reopenings(received))
            .waiting(waiting(received));
    if (choices.yes()) {
      int tier = choices.number(1, tiers);
      progress.tier(tier).tierSince(tier == 1 ? received : perhapsAfter(received));
    }
    if (choices.chance(25)) {
      progress.resolvedAt(after(received));
    }
    return progress.build();
  }

  private List<Instant> reopenings(Instant received) {
    List<Instant> reopened = new ArrayList<>();
    for (int i = choices.number(0, 2); i > 0; i--) {
      reopened.add(after(received));
    }
    return reopened;
  }

  private List<Waiting> waiting(Instant received) {
    List<Waiting> waiting = new ArrayList<>();
    for (int i = choices.number(0, 2); i > 0; i--) {
      Instant from = after(received);
      waiting.add(new Waiting(from, perhapsAfter(from)));
    }
    return waiting;
  }

  private @Nullable Instant perhapsAfter(Instant moment) {
    return choices.yes() ? after(moment) : null;
  }

  /** Returns a moment within the five days after another. */
  Instant after(Instant moment) {
    return moment.plusSeconds(choices.number(0, (int) LATEST.toSeconds()));
  }
}
