package dev.usher.corpus;

import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is said of a policy. */
final class Diagnosis {
  private Diagnosis() {}

  static List<Diagnostic> of(Map<String, String> files) {
    PolicySource source = PolicySource.of(files);
    List<Diagnostic> said = new ArrayList<>();
    try {
      LoadedPolicy loaded = PolicyLoader.load(source);
      said.addAll(loaded.policy().diagnostics());
      ScenarioFiles.read(loaded.policy(), ScenarioFiles.texts(source));
    } catch (PolicyException refused) {
      said.addAll(refused.diagnostics());
    }
    return said;
  }
}
