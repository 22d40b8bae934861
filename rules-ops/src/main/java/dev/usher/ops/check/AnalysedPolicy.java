package dev.usher.ops.check;

import dev.usher.analysis.Finding;
import dev.usher.analysis.InvariantResult;
import dev.usher.analysis.PolicyAnalysis;
import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** A policy's files, what is said about them, and what is proven where nothing must be mended. */
final class AnalysedPolicy {
  private final CheckedPolicy checked;
  private final List<InvariantResult> invariants;
  private final List<Diagnostic> diagnostics;

  private AnalysedPolicy(CheckedPolicy checked) {
    this.checked = checked;
    TreeSet<Diagnostic> all = new TreeSet<>(checked.diagnostics());
    PolicyAnalysis analysis = checked.policy().map(PolicyAnalysis::of).orElse(null);
    if (analysis == null) {
      this.invariants = List.of();
    } else {
      this.invariants = analysis.invariants();
      analysis.findings().stream().map(Finding::diagnostic).forEach(all::add);
      invariants.forEach(each -> each.diagnostic().ifPresent(all::add));
    }
    this.diagnostics = List.copyOf(all);
  }

  /** Analyses a policy, unless something must be mended first. */
  static AnalysedPolicy of(CheckedPolicy checked) {
    return new AnalysedPolicy(checked);
  }

  /** Returns what the policy is asked for by. */
  String name() {
    return checked.name();
  }

  /** Returns everything that is said, with the files' paths within the policy's folder. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns what is known of the policy's invariants; none, where it is not analysed. */
  List<InvariantResult> invariants() {
    return invariants;
  }

  /** Returns the texts of the files by their paths in the policy's folder. */
  SortedMap<String, String> texts() {
    return checked.texts();
  }
}
