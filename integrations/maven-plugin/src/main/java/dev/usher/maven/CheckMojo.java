package dev.usher.maven;

import dev.usher.ops.check.CheckReport;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what is wrong with the project's policies, and what can hardly be meant: each finding with
 * file, line and column, and what to write instead. Fails at an error. What is proven of every
 * contact is part of it: rules that can never fire, invariants that are broken.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends PolicyMojo {

  /** Fails at a warning too. */
  @Parameter(property = "usher.failOnWarnings", defaultValue = "false")
  boolean failOnWarnings;

  @Override
  void run(List<Path> found) throws MojoFailureException {
    List<PolicySource> sources = found.stream().map(PolicySource::folder).toList();
    CheckReport report = CheckReport.of(sources, failOnWarnings);
    for (Diagnostic finding : report.diagnostics()) {
      report.lines(finding).forEach(level(finding.severity()));
    }
    if (!report.isWell()) {
      throw new MojoFailureException(
          report.summary() + "; what is wrong stands above with file, line and column");
    }
    if (report.diagnostics().isEmpty()) {
      getLog()
          .info(
              found.size() == 1
                  ? "1 policy: no findings"
                  : found.size() + " policies: no findings");
    } else {
      getLog().info(report.summary());
    }
  }

  private Consumer<String> level(DiagnosticSeverity severity) {
    return switch (severity) {
      case ERROR -> getLog()::error;
      case WARNING -> getLog()::warn;
      case INFO -> getLog()::info;
    };
  }
}
