package dev.usher.ops.terminal;

import dev.usher.Usher;
import dev.usher.check.CheckedPolicy;
import dev.usher.ops.git.GitException;
import dev.usher.ops.git.RevisionPolicy;
import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The argument POLICY. */
public final class PolicyParameter {
  @Parameters(
      index = "0",
      paramLabel = "POLICY",
      description =
          "The policy: a name such as kyndof, or a folder such as ./my-policy; behind an @ a git"
              + " revision, as in kyndof@HEAD~1 or .@main.")
  private String policy = "";

  private final Terminal terminal;

  /** Makes the argument of a command that shows on a terminal what is wrong with the policy. */
  public PolicyParameter(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Returns where the policy's files are said to be, as {@link #source(String)} does.
   *
   * @throws CommandException if it can be neither a name nor a folder, or there is no such
   *     revision: a wrong use
   */
  public PolicySource source() {
    return source(policy);
  }

  /**
   * Returns where the policy's files are, for somebody to wait until they change.
   *
   * @throws CommandException as {@link #source()} does, and for a policy at a git revision
   */
  public PolicySource changingSource() {
    PolicySource source = source();
    if (source instanceof PolicySource.Supplied) {
      throw CommandException.wrongUse(policy + " never changes: name the folder to watch it");
    }
    return source;
  }

  /**
   * Returns where the files of a policy of that name, or in that folder, are said to be; of one at
   * a git revision the files themselves.
   *
   * @throws CommandException if it can be neither a name nor a folder, or there is no such
   *     revision: a wrong use
   */
  public static PolicySource source(String policy) {
    try {
      return RevisionPolicy.find(policy).orElseGet(() -> PolicySource.of(policy));
    } catch (GitException none) {
      throw CommandException.wrongUse(policy + ": " + none.getMessage());
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("\"" + policy + "\" is neither a policy nor a folder");
    }
  }

  /**
   * Opens the policy, and says where its warnings are shown if there are any.
   *
   * @throws CommandException as {@link #checked} does
   */
  public Usher open(PolicySource source) {
    Usher usher = checked(source, () -> Usher.open(source));
    long warnings = usher.policy().diagnostics().stream().filter(PolicyParameter::warns).count();
    if (warnings > 0) {
      terminal.report(
          "usher: policy %s has %s; \"usher check %s\" shows %s"
              .formatted(
                  source.name(),
                  warnings == 1 ? "1 warning" : warnings + " warnings",
                  source.name(),
                  warnings == 1 ? "it" : "them"));
    }
    return usher;
  }

  private static boolean warns(Diagnostic one) {
    return one.severity() == DiagnosticSeverity.WARNING;
  }

  /**
   * Takes something from a policy's files.
   *
   * @throws CommandException if there is no such policy: a wrong use; or if anything is wrong with
   *     it: every problem is a finding, its file with the policy's folder
   */
  public <T> T checked(PolicySource source, Supplier<T> taking) {
    try {
      return taking.get();
    } catch (PolicyNotFoundException none) {
      throw notFound(none);
    } catch (PolicyException refused) {
      throw refusal(source, refused);
    }
  }

  /** Returns the refusal of a policy that is not there: a wrong use. */
  public static CommandException notFound(PolicyNotFoundException none) {
    return CommandException.wrongUse(
        none.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining()));
  }

  private CommandException refusal(PolicySource source, PolicyException refused) {
    Map<String, String> texts = texts(source);
    DiagnosticLayout layout =
        new DiagnosticLayout(
            texts::get, file -> within(source.name(), file), terminal.errorColumns());
    List<Diagnostic> placed =
        refused.diagnostics().stream()
            .map(each -> each.renaming(file -> within(source.name(), file)))
            .toList();
    return findings(layout.lines(refused.diagnostics()), "policy " + source.name(), placed);
  }

  /** What is wrong with the files has been said; this is only to show the lines. */
  private static Map<String, String> texts(PolicySource source) {
    try {
      return CheckedPolicy.of(source).texts();
    } catch (PolicyException gone) {
      return Map.of();
    }
  }

  /** Returns the name that people find a policy's file by, or the policy itself. */
  public static String within(String policy, String file) {
    return file.equals(policy) ? policy : Path.of(policy, file).toString();
  }

  /**
   * Returns what is wrong with files as findings that keep the command from its work.
   *
   * @param texts the files' texts by the names that the diagnostics call them
   * @param subject what they are, for the last line
   */
  public CommandException findings(
      Map<String, String> texts, String subject, List<Diagnostic> diagnostics) {
    DiagnosticLayout layout =
        new DiagnosticLayout(texts::get, file -> file, terminal.errorColumns());
    return findings(layout.lines(diagnostics), subject, diagnostics);
  }

  private static CommandException findings(
      List<StyledLine> lines, String subject, List<Diagnostic> diagnostics) {
    String summary = DiagnosticLayout.counts(diagnostics) + " in " + subject + "; nothing was run";
    return CommandException.findings(lines, summary, diagnostics);
  }
}
