package dev.usher.corpus;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.Map;

/** Everything that is said of a policy. */
final class Diagnosis {
  private Diagnosis() {}

  static List<Diagnostic> of(Map<String, String> files) {
    return CheckedPolicy.of(PolicySource.of(files)).diagnostics();
  }
}
