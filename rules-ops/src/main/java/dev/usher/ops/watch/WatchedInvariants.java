package dev.usher.ops.watch;

import dev.usher.analysis.InvariantResult;
import dev.usher.analysis.PolicyAnalysis;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which invariants of a policy are broken, change by change. Not safe to share between
 * threads.
 */
final class WatchedInvariants {
  private final Set<String> broken = new LinkedHashSet<>();

  /**
   * What is to be said of a policy's invariants.
   *
   * @param broken what breaks which; also of those that are open after having been broken
   * @param again the names of those that hold and did not at the last look
   */
  record Turned(List<Diagnostic> broken, List<String> again) {}

  /** Proves the invariants of a policy, or finds contacts that break them. */
  Turned of(Policy policy) {
    Set<String> before = Set.copyOf(broken);
    List<Diagnostic> said = new ArrayList<>();
    List<String> again = new ArrayList<>();
    broken.clear();
    for (InvariantResult each : PolicyAnalysis.of(policy).invariants()) {
      String name = each.invariant().name();
      switch (each.verdict()) {
        case PROVEN -> {
          if (before.contains(name)) {
            again.add(name);
          }
        }
        case BROKEN -> {
          each.diagnostic().ifPresent(said::add);
          broken.add(name);
        }
        case OPEN -> {
          if (before.contains(name)) {
            each.diagnostic().ifPresent(said::add);
            broken.add(name);
          }
        }
      }
    }
    return new Turned(List.copyOf(said), List.copyOf(again));
  }
}
