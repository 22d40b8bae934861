package dev.usher.internal.live;

import dev.usher.internal.files.PolicySnapshot;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the scenarios that lie beside a policy's rules. */
final class ScenarioGate {
  private ScenarioGate() {}

  /** Returns what speaks against the policy, or null if nothing does. */
  static @Nullable Objection of(PolicySnapshot snapshot, DecidingPolicy policy) {
    List<Scenario> scenarios;
    try {
      scenarios = ScenarioFiles.read(policy.policy(), snapshot.scenarios());
    } catch (PolicyException mistakes) {
      return Objection.of(RefusedBy.SCENARIOS, mistakes);
    }
    List<String> failed = new ArrayList<>();
    for (Scenario each : scenarios) {
      String failure = failure(each, policy);
      if (failure != null) {
        failed.add(failure);
      }
    }
    return failed.isEmpty() ? null : Objection.of(RefusedBy.SCENARIOS, failed);
  }

  private static @Nullable String failure(Scenario scenario, DecidingPolicy policy) {
    try {
      ScenarioResult result = scenario.run(policy::decide);
      return result.passed() ? null : result.describe();
    } catch (RuntimeException thrown) {
      return "FAILED  %s:%d: %s\n  %s"
          .formatted(scenario.file(), scenario.line(), scenario.name(), ShownText.failure(thrown));
    }
  }
}
