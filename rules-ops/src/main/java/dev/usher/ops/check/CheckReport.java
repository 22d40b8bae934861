package dev.usher.ops.check;

import dev.usher.check.CheckedPolicy;
import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.PolicySource;
import java.util.List;

/**
 * What {@code usher check} says of policies, for programs in the same process that show it in ways
 * of their own. Immutable.
 */
public final class CheckReport {
  private static final int UNBROKEN = 0;

  private final CheckRun run;

  private CheckReport(CheckRun run) {
    this.run = run;
  }

  /**
   * Checks policies, and proves what can be said of those without errors, which may take seconds.
   *
   * @param policies the policies; the files in what is said bear their names
   * @param strict whether warnings count as errors
   * @throws dev.usher.policy.PolicyNotFoundException if one of them is not there
   */
  public static CheckReport of(List<PolicySource> policies, boolean strict) {
    return new CheckReport(
        new CheckRun(
            policies.stream().map(CheckedPolicy::of).map(AnalysedPolicy::of).toList(), strict));
  }

  /** Returns what is shown to people, sorted by place within each policy. */
  public List<Diagnostic> diagnostics() {
    return run.telling();
  }

  /**
   * Returns one of the findings in lines: its place and message in the first, the text that it is
   * about with marks under it, and what to write instead.
   */
  public List<String> lines(Diagnostic finding) {
    return new DiagnosticLayout(run::text, file -> file, UNBROKEN)
        .lines(finding).stream().map(StyledLine::plain).toList();
  }

  /** Returns how much was found, in a line. */
  public String summary() {
    return CheckText.counts(run).plain();
  }

  /** Returns how many findings are of a severity. */
  public long count(DiagnosticSeverity severity) {
    return run.count(severity);
  }

  /** Returns whether nothing is said that keeps a build from going on. */
  public boolean isWell() {
    return run.isWell();
  }
}
