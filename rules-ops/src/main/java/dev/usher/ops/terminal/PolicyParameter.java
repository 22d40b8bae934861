package dev.usher.ops.terminal;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The argument POLICY. */
public final class PolicyParameter {
  @Parameters(
      index = "0",
      paramLabel = "POLICY",
      description = "The policy: a name such as kyndof, or a folder such as ./my-policy.")
  private String policy = "";

  /**
   * Returns where the policy's files are said to be; nothing is read yet.
   *
   * @throws CommandException if it can be neither a name nor a folder: a wrong use
   */
  public PolicySource source() {
    try {
      return PolicySource.of(policy);
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("\"" + policy + "\" is neither a policy nor a folder");
    }
  }

  /**
   * Opens the policy.
   *
   * @throws CommandException as {@link #checked} does
   */
  public Usher open(PolicySource source) {
    return checked(source, () -> Usher.open(source));
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
      throw CommandException.wrongUse(
          none.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining()));
    } catch (PolicyException refused) {
      String name = source.name();
      throw findings(
          "policy " + name,
          refused.diagnostics().stream().map(each -> within(name, each)).toList());
    }
  }

  private static Diagnostic within(String policy, Diagnostic one) {
    return one.renaming(file -> file.equals(policy) ? policy : Path.of(policy, file).toString());
  }

  /** Returns diagnostics as findings that keep the command from its work. */
  public static CommandException findings(String subject, List<Diagnostic> diagnostics) {
    String count = diagnostics.size() == 1 ? "1 problem" : diagnostics.size() + " problems";
    return CommandException.findings(
        diagnostics.stream().map(Diagnostic::toString).toList(),
        count + " in " + subject + "; nothing was run");
  }
}
