package dev.usher.spring.boot.metrics;

import dev.usher.live.DecisionListener;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Metric;
import dev.usher.policy.Policy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures a policy's decisions. Meters are made once, those of a tier when it is decided first: a
 * policy has as many tiers as its manifest lists, and nothing of a contact becomes a tag.
 */
final class DecisionMeters implements DecisionListener {
  private final MeterRegistry registry;
  private final String policy;
  private final Map<Integer, Timer> decided = new ConcurrentHashMap<>();
  private final Timer rejected;
  private final Counter conflicts;
  private final Map<Metric, Counter> breached = new EnumMap<>(Metric.class);

  DecisionMeters(MeterRegistry registry, String policy) {
    this.registry = registry;
    this.policy = policy;
    this.rejected = timer("none", "rejected");
    this.conflicts =
        Counter.builder("usher.conflicts")
            .description("Attributes that rules of equal salience disagreed on")
            .baseUnit("conflicts")
            .tags("policy", policy)
            .register(registry);
    for (Metric metric : Metric.values()) {
      breached.put(
          metric,
          Counter.builder("usher.targets.breached")
              .description("Targets that a decision found breached, at each decision anew")
              .baseUnit("targets")
              .tags("policy", policy, "metric", metric.key())
              .register(registry));
    }
  }

  private Timer timer(String tier, String outcome) {
    return Timer.builder("usher.decisions")
        .description("How long decisions took, those of contacts that were rejected too")
        .tags("policy", policy, "tier", tier, "outcome", outcome)
        .register(registry);
  }

  @Override
  public void decided(Policy by, AskedContact asked, Decision decision, long nanos) {
    decided
        .computeIfAbsent(decision.tier(), tier -> timer(String.valueOf(tier), "decided"))
        .record(nanos, TimeUnit.NANOSECONDS);
    int disagreed = decision.conflicts().size();
    if (disagreed > 0) {
      conflicts.increment(disagreed);
    }
    for (Target target : decision.targets()) {
      Counter counter = breached.get(target.metric());
      if (target.state() == TargetState.BREACHED && counter != null) {
        counter.increment();
      }
    }
  }

  @Override
  public void refused(Policy by, AskedContact asked, RuntimeException failure, long nanos) {
    rejected.record(nanos, TimeUnit.NANOSECONDS);
  }
}
