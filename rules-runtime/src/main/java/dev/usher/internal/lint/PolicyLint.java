package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;

/** Says what stands in a policy that passed its checks and cannot be meant. */
public final class PolicyLint {
  private PolicyLint() {}

  /**
   * Looks at a policy in which no error is.
   *
   * @param manifest what its manifest says
   * @param yaml the manifest's text, in which declared names have their places
   * @param files its rules, in the order of the files' names
   * @return warnings and information, sorted by file and line
   */
  public static List<Diagnostic> check(Manifest manifest, String yaml, List<RuleFile> files) {
    List<Diagnostic> found = new ArrayList<>();
    ConditionLint conditions = new ConditionLint(manifest, found::add);
    for (RuleFile file : files) {
      for (Rule rule : file.rules()) {
        conditions.check(rule);
      }
    }
    return found.stream().sorted().toList();
  }
}
