package dev.usher.spring.boot.metrics;

import dev.usher.live.Versions;
import dev.usher.model.decision.PolicyRef;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gauge that names the version in force. What it shows is asked for under a lock, so that the
 * last who shows something shows what is in force.
 */
final class PolicyInfo {
  private static final String ALGORITHM = "sha256:";
  private static final int SHORT = 12;

  private final MultiGauge gauge;
  private @Nullable Versions versions;

  PolicyInfo(MeterRegistry registry, String policy) {
    this.gauge =
        MultiGauge.builder("usher.policy.info")
            .description("1 for the version of the policy that is in force")
            .tags("policy", policy)
            .register(registry);
  }

  synchronized void showVersionsOf(Versions versions) {
    this.versions = versions;
    show();
  }

  synchronized void show() {
    if (versions == null) {
      return;
    }
    PolicyRef ref = versions.current().ref();
    Tags tags = Tags.of("version", ref.version(), "digest", shortened(ref.digest()));
    gauge.register(List.of(MultiGauge.Row.of(tags, 1)), true);
  }

  private static String shortened(String digest) {
    String hex = digest.startsWith(ALGORITHM) ? digest.substring(ALGORITHM.length()) : digest;
    return hex.substring(0, Math.min(SHORT, hex.length()));
  }
}
