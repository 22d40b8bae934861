package dev.usher.spring.boot.actuate;

import dev.usher.Usher;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Which policies are open, the versions that are kept of each, and why the last reload was refused.
 * Reads only, and says nothing of any contact. Safe to share between threads.
 */
@Endpoint(id = "usher")
public final class UsherEndpoint {
  private final Map<String, Usher> ushers;

  UsherEndpoint(Map<String, Usher> ushers) {
    this.ushers = new TreeMap<>(ushers);
  }

  /** Returns what there is to say of each policy. */
  @ReadOperation
  public ShownPolicies policies() {
    Map<String, ShownPolicy> shown = new TreeMap<>();
    ushers.forEach((name, usher) -> shown.put(name, ShownPolicy.of(usher)));
    return new ShownPolicies(shown);
  }

  /**
   * Returns what there is to say of one policy.
   *
   * @param name the name of its bean
   * @return null if there is none, which is answered with 404
   */
  @ReadOperation
  public @Nullable ShownPolicy policy(@Selector String name) {
    Usher usher = ushers.get(name);
    return usher == null ? null : ShownPolicy.of(usher);
  }
}
