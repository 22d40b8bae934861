package dev.usher.spring.boot.actuate;

import dev.usher.Usher;
import dev.usher.UsherClosedException;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up as long as every policy decides. A reload that was refused is told and leaves it up, as what
 * was in force still decides.
 */
final class UsherHealthIndicator implements HealthIndicator {
  private final Map<String, Usher> ushers;

  UsherHealthIndicator(Map<String, Usher> ushers) {
    this.ushers = new TreeMap<>(ushers);
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    ushers.forEach(
        (name, usher) -> {
          boolean closed = isClosed(usher);
          if (closed) {
            health.down();
          }
          health.withDetail(name, details(usher, closed));
        });
    return health.build();
  }

  /** Nothing is decided, and whether anything could be is told. */
  private static boolean isClosed(Usher usher) {
    try {
      usher.decideAll(List.of());
      return false;
    } catch (UsherClosedException closed) {
      return true;
    }
  }

  private static Map<String, Object> details(Usher usher, boolean closed) {
    PolicyVersion current = usher.versions().current();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("policy", current.ref().name());
    details.put("version", current.ref().version());
    details.put("digest", current.ref().digest());
    details.put("loadedAt", current.activatedAt());
    usher.versions().lastRefusal().ifPresent(last -> details.put("lastReload", refusal(last)));
    if (closed) {
      details.put("closed", true);
    }
    return details;
  }

  private static Map<String, Object> refusal(Reload.Refused refused) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("outcome", "refused");
    details.put("at", refused.at());
    details.put("by", refused.by());
    details.put("problems", Math.max(refused.diagnostics().size(), refused.reasons().size()));
    return details;
  }
}
