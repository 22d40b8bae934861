package dev.usher.internal.live;

import dev.usher.live.PolicyListener;
import dev.usher.live.ReloadGates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a host wants its policy exchanged.
 *
 * @param gates what a policy must pass
 * @param listeners who is told
 * @param clock tells when versions came into force
 * @param interval how long a watch waits between two looks, or null to have none
 */
public record LiveSettings(
    ReloadGates gates,
    List<PolicyListener> listeners,
    InstantSource clock,
    @Nullable Duration interval) {

  /** Copies the listeners. */
  public LiveSettings {
    listeners = List.copyOf(listeners);
  }
}
