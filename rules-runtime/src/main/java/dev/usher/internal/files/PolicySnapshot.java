package dev.usher.internal.files;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a policy's place holds, read at one moment. Immutable. */
public final class PolicySnapshot {
  private final RuleFiles rules;
  private final @Nullable ScenarioTexts scenarios;
  private final @Nullable PolicyException unreadable;

  /** Exactly one of scenarios and why there are none is null. */
  PolicySnapshot(
      RuleFiles rules, @Nullable ScenarioTexts scenarios, @Nullable PolicyException unreadable) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.unreadable = unreadable;
  }

  /** Returns the manifest, the rules and the invariants. */
  public RuleFiles rules() {
    return rules;
  }

  /**
   * Returns the texts of the scenario files by their paths in the policy's folder.
   *
   * @throws PolicyException if one of them could not be read, or is not UTF-8
   */
  public SortedMap<String, String> scenarios() {
    if (unreadable != null) {
      throw unreadable;
    }
    return requireNonNull(scenarios).texts();
  }

  /**
   * Returns the texts of those scenario files that could be read, likewise.
   *
   * @param diagnostics takes what is wrong with the others
   */
  public SortedMap<String, String> scenarios(List<Diagnostic> diagnostics) {
    if (scenarios == null) {
      diagnostics.addAll(requireNonNull(unreadable).diagnostics());
      return new TreeMap<>();
    }
    return scenarios.texts(diagnostics);
  }

  /** Returns a text that is the same for equal contents, scenarios included, and for no others. */
  public String content() {
    return rules.content()
        + (scenarios == null ? whatAndWhere(requireNonNull(unreadable)) : scenarios.content());
  }

  /**
   * Returns what keeps files from being read, and which, but not in which words: those of a store
   * may differ each time.
   */
  public static String whatAndWhere(PolicyException failure) {
    return failure.diagnostics().stream()
        .map(each -> " " + each.code().id() + " " + each.place())
        .collect(Collectors.joining());
  }
}
