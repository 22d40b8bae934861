package dev.usher.testing;

import dev.usher.Usher;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import java.util.List;
import java.util.Objects;

/** The scenarios of the policies that come with Usher, and what customers write in them. */
public final class ShippedScenarios {
  /** The policies that come with Usher. */
  public static final List<String> POLICIES =
      List.of("csm-bridge", "dignifi", "kickfin", "kraken", "kyndof");

  private ShippedScenarios() {}

  /** Returns the scenarios of a policy. */
  public static List<Scenario> of(String policy) {
    try (Usher usher = Usher.open(policy)) {
      return ScenarioFiles.read(usher.policy(), ScenarioFiles.texts(PolicySource.named(policy)));
    }
  }

  /** Returns every message that a customer writes in a scenario of any policy. */
  public static List<String> messages() {
    return POLICIES.stream()
        .flatMap(policy -> of(policy).stream())
        .map(scenario -> scenario.contact().message())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
