package dev.usher.spring.boot.metrics;

import dev.usher.live.Activation;
import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of a policy's reloads. */
final class ReloadMeters implements PolicyListener {
  private final Counter activated;
  private final Counter rolledBack;
  private final Counter refused;
  private final PolicyInfo info;

  ReloadMeters(MeterRegistry registry, String policy, PolicyInfo info) {
    this.activated = counter(registry, policy, "activated");
    this.rolledBack = counter(registry, policy, "rolled-back");
    this.refused = counter(registry, policy, "refused");
    this.info = info;
  }

  private static Counter counter(MeterRegistry registry, String policy, String outcome) {
    return Counter.builder("usher.policy.reloads")
        .description("Versions that came into force, were gone back to, or were refused")
        .baseUnit("reloads")
        .tags("policy", policy, "outcome", outcome)
        .register(registry);
  }

  @Override
  public void activated(PolicyVersion before, PolicyVersion after) {
    (after.activatedBy() == Activation.ROLLBACK ? rolledBack : activated).increment();
    info.show();
  }

  @Override
  public void refused(PolicyVersion current, Reload.Refused refusal) {
    refused.increment();
  }
}
