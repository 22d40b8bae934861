package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says what stands in a policy that passed its checks and cannot be meant. */
public final class PolicyLint {
  private PolicyLint() {}

  /**
   * Looks at a policy in which no error is.
   *
   * @param manifest what its manifest says
   * @param yaml the manifest's text, in which declared names have their places
   * @param files its rules, in the order of the files' names
   * @param invariants what it states of its decisions
   * @return warnings and information, sorted by file and line
   */
  public static List<Diagnostic> check(
      Manifest manifest, String yaml, List<RuleFile> files, List<Invariant> invariants) {
    List<Diagnostic> found = new ArrayList<>();
    for (RuleFile file : files) {
      for (Rule rule : file.rules()) {
        rule(rule, manifest, found::add);
      }
    }
    ScatteredClauses.check(files, found::add);
    ManifestPlaces places = new ManifestPlaces(yaml);
    new ManifestLint(manifest, places, found::add).check();
    NamesInRules names = NamesInRules.of(files);
    NeverGiven neverGiven = new NeverGiven(names, found::add);
    neverGiven.targets();
    Set<String> reported = neverGiven.signals();
    new SimilarNames(PolicyWords.of(manifest, files), found::add).check(names, reported);
    new InvariantLint(manifest, names, found::add).check(invariants);
    UnusedNames.check(manifest, names, places, found::add);
    return found.stream().sorted().toList();
  }

  private static void rule(Rule rule, Manifest manifest, Consumer<Diagnostic> found) {
    new ConditionLint(manifest, found).check(rule);
    new EmptySpans(found).check(rule);
    new TimingLint(found).check(rule);
    new SalienceLint(found).check(rule);
  }
}
