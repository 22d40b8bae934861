package dev.usher.analysis;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.testing.SamplePolicy;
import dev.usher.testing.ShippedScenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies to look at: a few rules, and those that come with Usher. */
public final class SmallPolicies {
  private SmallPolicies() {}

  /** Returns the sample policy with some rules. */
  public static Policy of(String... rules) {
    return PolicyLoader.load(source(rules)).policy();
  }

  /** Returns the sample policy with another manifest and some rules. */
  public static Policy with(String manifest, String... rules) {
    return PolicyLoader.load(source(manifest, List.of(rules))).policy();
  }

  /** Returns the files of the sample policy with some rules. */
  public static PolicySource source(String... rules) {
    return source(SamplePolicy.TEXT, List.of(rules));
  }

  private static PolicySource source(String manifest, List<String> rules) {
    return PolicySource.of(
        Map.of(
            "policy.yaml",
            manifest,
            "rules.drl",
            "package costume_maker;\n" + String.join("\n", rules)));
  }

  /** Returns a rule. */
  public static String rule(String name, String pattern, String verbs) {
    return "rule \"%s\" when $case : %s then $case.%s; end".formatted(name, pattern, verbs);
  }

  /** Returns the policies that come with Usher, and the example that readers copy. */
  public static Stream<PolicySource> shipped() {
    return Stream.concat(
        ShippedScenarios.POLICIES.stream().map(PolicySource::named),
        Stream.of(PolicySource.folder(Path.of("../examples/returns-desk"))));
  }

  /** Returns the scenarios that belong to a policy. */
  public static List<Scenario> scenarios(Policy policy, PolicySource source) {
    return ScenarioFiles.read(policy, ScenarioFiles.texts(source));
  }
}
