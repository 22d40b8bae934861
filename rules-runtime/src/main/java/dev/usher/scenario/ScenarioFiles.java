package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.PolicyPlace;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The scenario files of a policy, which lie in its folder {@code scenarios}. */
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /**
   * Reads the texts of a policy's scenario files, by their paths in the policy's folder, sorted.
   *
   * @return the texts in a map of the caller's own; empty if there are none
   * @throws PolicyException if there is no such policy, or one of the files cannot be read, is not
   *     UTF-8, or lies where it would be overlooked
   */
  public static SortedMap<String, String> texts(PolicySource source) {
    return PolicyFiles.scenarios(requireNonNull(source, "source"));
  }

  /**
   * Returns where a scenario file is, for tools that lead people there, such as {@code
   * classpath:/policies/kyndof/scenarios/refunds.yaml} or {@code
   * file:/home/ops/kyndof/scenarios/refunds.yaml}.
   *
   * @param source what it was read from
   * @param file its path in the policy's folder, such as {@link #texts} returns
   * @return the place; empty if the policy is neither on the class path nor in a folder
   * @throws PolicyException if there is no such policy
   */
  public static Optional<URI> place(PolicySource source, String file) {
    requireNonNull(file, "file");
    return PolicyPlace.of(requireNonNull(source, "source")).uri(file);
  }

  /**
   * Reads scenarios.
   *
   * @param policy the policy that they are for
   * @param texts the texts of scenario files by the names that messages call them, such as {@link
   *     #texts} returns
   * @return the scenarios of all files, in order
   * @throws PolicyException naming every mistake in every file with its line and column
   */
  public static List<Scenario> read(Policy policy, Map<String, String> texts) {
    return read(policy, texts, remark -> {});
  }

  /**
   * Reads scenarios, and says what else is to be said about them.
   *
   * @param policy the policy that they are for
   * @param texts the texts of scenario files by the names that messages call them, such as {@link
   *     #texts} returns
   * @param remarks takes warnings and information, file by file, sorted by place
   * @return the scenarios of all files, in order
   * @throws PolicyException naming every mistake in every file with its line and column
   */
  public static List<Scenario> read(
      Policy policy, Map<String, String> texts, Consumer<? super Diagnostic> remarks) {
    ScenarioReader reader = ScenarioReader.of(policy);
    List<Scenario> scenarios = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      try {
        scenarios.addAll(reader.read(text.getKey(), text.getValue(), remarks));
      } catch (PolicyException refused) {
        diagnostics.addAll(refused.diagnostics());
      }
      if (Bound.SCENARIOS.isExceededBy(scenarios.size())) {
        String message = "this file is too much: " + Bound.SCENARIOS.allowed();
        diagnostics.add(Diagnostic.ofFile(DiagnosticCode.LIMIT_EXCEEDED, text.getKey(), message));
        break;
      }
      if (Bound.PROBLEMS.isExceededBy(diagnostics.size())) {
        break;
      }
    }
    if (!diagnostics.isEmpty()) {
      throw new PolicyException(policy.ref().name(), diagnostics);
    }
    return scenarios;
  }
}
