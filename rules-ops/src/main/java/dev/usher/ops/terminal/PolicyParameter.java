package dev.usher.ops.terminal;

import dev.usher.Usher;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.policy.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
   * Finds the policy's files.
   *
   * @throws CommandException if there is no such policy: a wrong use
   */
  public PolicySource source() {
    try {
      return PolicySource.of(policy);
    } catch (PolicyException none) {
      throw CommandException.wrongUse(texts(none) + meant());
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("\"" + policy + "\" is neither a policy nor a folder");
    }
  }

  /** A name in capitals is taken for a folder, which hardly anybody means. */
  private String meant() {
    String name = policy.toLowerCase(Locale.ROOT);
    if (name.equals(policy)) {
      return "";
    }
    try {
      return " (did you mean \"" + PolicySource.named(name).name() + "\"?)";
    } catch (PolicyException notEither) {
      return "";
    }
  }

  private static String texts(PolicyException refusal) {
    return refusal.problems().stream().map(Problem::toString).collect(Collectors.joining("\n  "));
  }

  /**
   * Opens the policy.
   *
   * @throws CommandException if anything is wrong with it: every problem is a finding
   */
  public Usher open(PolicySource source) {
    return checked(source, () -> Usher.open(source));
  }

  /**
   * Takes something from a policy's files.
   *
   * @throws CommandException if anything is wrong with them: every problem is a finding, its file
   *     with the policy's folder
   */
  public static <T> T checked(PolicySource source, Supplier<T> taking) {
    try {
      return taking.get();
    } catch (PolicyException refused) {
      String name = source.name();
      throw findings(
          "policy " + name, refused.problems().stream().map(each -> within(name, each)).toList());
    }
  }

  private static Problem within(String policy, Problem problem) {
    String file =
        problem.file().equals(policy) ? policy : Path.of(policy, problem.file()).toString();
    return new Problem(file, problem.line(), problem.column(), problem.message(), problem.hint());
  }

  /** Returns problems as findings that keep the command from its work. */
  public static CommandException findings(String subject, List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return CommandException.findings(
        problems.stream().map(Problem::toString).toList(),
        count + " in " + subject + "; nothing was run");
  }
}
