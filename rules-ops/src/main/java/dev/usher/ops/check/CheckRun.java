package dev.usher.ops.check;

import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.DiagnosticSeverity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of checking some policies. The files bear the names that people find them by. */
final class CheckRun {
  private final List<AnalysedPolicy> policies;
  private final boolean strict;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  /**
   * Makes the run.
   *
   * @param strict whether warnings count as errors
   */
  CheckRun(List<AnalysedPolicy> policies, boolean strict) {
    this.policies = policies;
    this.strict = strict;
    for (AnalysedPolicy policy : policies) {
      diagnostics.addAll(of(policy));
      policy.texts().forEach((file, text) -> texts.put(shown(policy, file), text));
    }
  }

  private static String shown(AnalysedPolicy policy, String file) {
    return PolicyParameter.within(policy.name(), file);
  }

  List<AnalysedPolicy> policies() {
    return policies;
  }

  /** Returns what is said about one of the policies. */
  static List<Diagnostic> of(AnalysedPolicy policy) {
    return policy.diagnostics().stream()
        .map(each -> each.renaming(file -> shown(policy, file)))
        .toList();
  }

  /** Returns everything that is said. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the text of a file, or null if it could not be read. */
  @Nullable String text(String file) {
    return texts.get(file);
  }

  /**
   * Returns the file that something is shown in which concerns a file or else a whole policy: the
   * manifest stands for the policy.
   */
  String file(String file) {
    boolean whole = policies.stream().anyMatch(policy -> policy.name().equals(file));
    return whole ? Path.of(file, "policy.yaml").toString() : file;
  }

  /** Returns how many files were looked at. */
  int files() {
    return texts.size();
  }

  /** Returns what is shown to people unless they ask for all. */
  List<Diagnostic> telling() {
    return diagnostics.stream().filter(each -> !isNoise(each)).toList();
  }

  /** Harmless, and there may be many of them. */
  private static boolean isNoise(Diagnostic one) {
    return one.code() == DiagnosticCode.CONDITION_NEVER_MATTERS;
  }

  /** Returns how much is said that is shown only to who asks for all. */
  long noise() {
    return diagnostics.stream().filter(CheckRun::isNoise).count();
  }

  long count(DiagnosticSeverity severity) {
    return diagnostics.stream().filter(each -> each.severity() == severity).count();
  }

  boolean isStrict() {
    return strict;
  }

  /** Whether nothing is said that keeps a build from going on. */
  boolean isWell() {
    return count(DiagnosticSeverity.ERROR) == 0
        && !(strict && count(DiagnosticSeverity.WARNING) > 0);
  }
}
