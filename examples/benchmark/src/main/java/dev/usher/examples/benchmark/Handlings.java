package dev.usher.examples.benchmark;

import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import java.time.Instant;

/** What a decision says of what every way must say alike. */
final class Handlings {
  private Handlings() {}

  static Handling of(Decision decision) {
    return new Handling(
        decision.tier(),
        decision.owner(),
        decision.queue(),
        decision.approvals(),
        due(decision, "first-response"),
        due(decision, "resolution"),
        decision.actions().stream().map(Action::name).toList());
  }

  private static Instant due(Decision decision, String metric) {
    return decision.target(metric).orElseThrow().due();
  }
}
