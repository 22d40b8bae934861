package dev.usher.model.rule;

import dev.usher.model.Severity;
import dev.usher.model.internal.Parts;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How serious a case is and for whom, as settled for one moment.
 *
 * @param severity never null
 * @param vip the customer is a VIP
 * @param emergency an emergency has begun
 * @param signals sorted; never null
 */
public record Assessment(Severity severity, boolean vip, boolean emergency, Set<String> signals) {

  /**
   * Checks that everything is there, and copies the signals.
   *
   * @throws NullPointerException if severity, signals or one of the signals is null
   */
  public Assessment {
    Parts.needed("severity", severity);
    signals = sorted(Parts.list("signals", signals));
  }

  private static Set<String> sorted(List<String> signals) {
    return signals.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(signals));
  }
}
