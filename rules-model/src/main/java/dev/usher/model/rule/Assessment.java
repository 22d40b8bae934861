package dev.usher.model.rule;

import dev.usher.model.Severity;
import dev.usher.model.internal.Parts;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final Map<Severity, List<Assessment>> WITHOUT_SIGNALS = withoutSignals();

  /**
   * Checks that everything is there, and copies the signals.
   *
   * @throws NullPointerException if severity, signals or one of the signals is null
   */
  public Assessment {
    Parts.needed("severity", severity);
    signals = sorted(Parts.list("signals", signals));
  }

  /**
   * Returns the answer for these signals, a prepared one if there are none.
   *
   * @param signals without null, in any order
   */
  public static Assessment of(
      Severity severity, boolean vip, boolean emergency, List<String> signals) {
    List<Assessment> prepared = WITHOUT_SIGNALS.get(severity);
    return prepared != null && signals.isEmpty()
        ? prepared.get((vip ? 1 : 0) + (emergency ? 2 : 0))
        : new Assessment(severity, vip, emergency, sorted(signals));
  }

  private static Map<Severity, List<Assessment>> withoutSignals() {
    Map<Severity, List<Assessment>> all = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(
          severity,
          List.of(
              new Assessment(severity, false, false, Set.of()),
              new Assessment(severity, true, false, Set.of()),
              new Assessment(severity, false, true, Set.of()),
              new Assessment(severity, true, true, Set.of())));
    }
    return all;
  }

  private static Set<String> sorted(List<String> signals) {
    return switch (signals.size()) {
      case 0 -> Set.of();
      case 1 -> Set.of(signals.get(0));
      default -> Collections.unmodifiableSet(new TreeSet<>(signals));
    };
  }
}
