package dev.usher.internal.load;

import dev.usher.internal.dialect.Dialect;
import dev.usher.internal.engine.RuleBase;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.internal.manifest.ManifestReader;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyRule;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a policy's files into a policy that decides, or says everything that is wrong with them.
 */
public final class PolicyLoader {
  private static final Comparator<PolicyRule> BY_PLACE =
      Comparator.comparing(PolicyRule::file).thenComparingInt(PolicyRule::line);

  private final PolicySource source;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final RuleFiles files;
  private final SortedMap<String, String> texts;
  private final SortedMap<String, String> engineTexts = new TreeMap<>();

  private PolicyLoader(PolicySource source) {
    this.source = source;
    this.files = PolicyFiles.rules(source);
    this.texts = files.texts(problems);
  }

  /**
   * Loads a policy.
   *
   * @throws PolicyException if anything is wrong with it; nothing of it is usable then
   */
  public static LoadedPolicy load(PolicySource source) {
    return new PolicyLoader(source).load();
  }

  private LoadedPolicy load() {
    Manifest manifest = manifest();
    List<PolicyRule> rules = manifest == null ? List.of() : rules(manifest);
    if (manifest == null || !problems.isEmpty()) {
      throw new PolicyException(source.name(), problems);
    }
    PolicyRef ref =
        new PolicyRef(manifest.name(), manifest.version(), files.digest(), manifest.zone());
    RuleBase compiled = RuleBase.compile(manifest.name().replace('-', '_'), engineTexts, rules);
    return new LoadedPolicy(new Policy(ref, manifest, rules), compiled);
  }

  private @Nullable Manifest manifest() {
    String text = texts.remove(RuleFiles.MANIFEST);
    if (text == null) {
      problems.add(
          Diagnostic.ofFile(RuleFiles.MANIFEST, "is missing", "every policy has a manifest"));
      return null;
    }
    return ManifestReader.read(RuleFiles.MANIFEST, text, problems).orElse(null);
  }

  private List<PolicyRule> rules(Manifest manifest) {
    List<PolicyRule> rules = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Dialect.Result result = Dialect.check(file.getKey(), file.getValue(), manifest);
      problems.addAll(result.problems());
      rules.addAll(result.rules());
      engineTexts.put(file.getKey(), result.engineText());
    }
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add(
          Diagnostic.ofFile(
              source.name(), "has no rules: a .drl file with a rule is needed", null));
    }
    rules.sort(BY_PLACE);
    refuseSameNames(rules);
    refuseKeptClauses(rules, manifest.clauses().named());
    return rules;
  }

  private void refuseKeptClauses(List<PolicyRule> rules, List<String> kept) {
    for (PolicyRule rule : rules) {
      if (rule.clause() != null && kept.contains(rule.clause())) {
        problems.add(
            new Diagnostic(
                rule.file(),
                rule.line(),
                0,
                0,
                "clause " + rule.clause() + " needs no rule, says policy.yaml under clauses",
                "give the rule another clause, or take this one out of policy.yaml"));
      }
    }
  }

  private void refuseSameNames(List<PolicyRule> rules) {
    Map<String, PolicyRule> first = new HashMap<>();
    for (PolicyRule rule : rules) {
      PolicyRule before = first.putIfAbsent(rule.name(), rule);
      if (before != null && !before.file().equals(rule.file())) {
        problems.add(
            new Diagnostic(
                rule.file(),
                rule.line(),
                0,
                0,
                "a rule named \""
                    + rule.name()
                    + "\" stands already in "
                    + before.file()
                    + ":"
                    + before.line(),
                "give each rule a name of its own"));
      }
    }
  }
}
