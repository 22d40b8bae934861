package dev.usher.ops.check;

import dev.usher.analysis.InvariantResult;
import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import dev.usher.policy.DiagnosticSeverity;
import java.util.ArrayList;
import java.util.List;

/** Findings as people read them: each with its line, the summary last. */
final class CheckText {
  private CheckText() {}

  /**
   * Returns the lines.
   *
   * @param columns how many columns a line has, or 0 where lines are not broken
   * @param all whether to show what is harmless too
   * @param quiet whether to leave out the summary
   */
  static List<StyledLine> lines(CheckRun run, int columns, boolean all, boolean quiet) {
    DiagnosticLayout layout = new DiagnosticLayout(run::text, file -> file, columns);
    List<StyledLine> lines = new ArrayList<>(layout.lines(all ? run.diagnostics() : run.telling()));
    if (!quiet) {
      lines.addAll(summary(run));
      if (!all && run.noise() > 0) {
        lines.add(noise(run.noise()));
      }
      run.policies().forEach(policy -> lines.addAll(invariants(policy)));
    }
    return lines;
  }

  private static List<StyledLine> summary(CheckRun run) {
    if (run.telling().isEmpty()) {
      return run.policies().stream()
          .map(
              policy ->
                  StyledLine.of(Tone.ADVICE, policy.name() + ": no findings")
                      .with(" in " + files(policy)))
          .toList();
    }
    return List.of(counts(run));
  }

  /** Returns how much was found, in one line. */
  static StyledLine counts(CheckRun run) {
    int files = run.files();
    String where = " in " + (files == 1 ? "1 file" : files + " files");
    String many = run.policies().size() > 1 ? " of " + run.policies().size() + " policies" : "";
    boolean onlyStrict = !run.isWell() && run.count(DiagnosticSeverity.ERROR) == 0;
    return StyledLine.of(
            run.isWell() ? Tone.WARNING : Tone.ERROR, DiagnosticLayout.counts(run.telling()))
        .with(where + many + (onlyStrict ? "; --strict lets no warning pass" : ""));
  }

  private static StyledLine noise(long count) {
    return StyledLine.plain(
        (count == 1 ? "1 condition never matters" : count + " conditions never matter")
            + "; --all shows "
            + (count == 1 ? "it" : "them"));
  }

  /** The proven ones by name; of the others the findings tell. */
  private static List<StyledLine> invariants(AnalysedPolicy policy) {
    List<InvariantResult> all = policy.invariants();
    if (all.isEmpty()) {
      return List.of();
    }
    List<InvariantResult> proven =
        all.stream().filter(each -> each.verdict() == InvariantResult.Verdict.PROVEN).toList();
    String count =
        proven.size() == all.size()
            ? (all.size() == 1
                ? "its invariant is proven"
                : "all " + all.size() + " invariants are proven")
            : proven.size() + " of " + all.size() + " invariants are proven";
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.plain(policy.name() + ": " + count));
    for (InvariantResult each : proven) {
      lines.add(StyledLine.of(Tone.ADVICE, "  proven  ").with(each.invariant().name()));
    }
    return lines;
  }

  private static String files(AnalysedPolicy policy) {
    long rules = policy.texts().keySet().stream().filter(file -> file.endsWith(".drl")).count();
    long scenarios =
        policy.texts().keySet().stream().filter(file -> file.startsWith("scenarios/")).count();
    boolean states = policy.texts().containsKey("invariants.yaml");
    return "policy.yaml, "
        + (states ? "invariants.yaml, " : "")
        + (rules == 1 ? "1 rule file" : rules + " rule files")
        + " and "
        + (scenarios == 1 ? "1 scenario file" : scenarios + " scenario files");
  }
}
