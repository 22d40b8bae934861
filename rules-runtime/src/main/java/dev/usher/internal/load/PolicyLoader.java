package dev.usher.internal.load;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.internal.manifest.ManifestReader;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a policy's files into a policy that decides, or says everything that is wrong with them.
 */
public final class PolicyLoader {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final RuleFiles files;
  private final SortedMap<String, String> texts;

  private PolicyLoader(RuleFiles files) {
    this.files = files;
    this.texts = files.texts(diagnostics);
  }

  /**
   * Loads a policy.
   *
   * @throws PolicyException if anything is wrong with it; nothing of it is usable then
   * @throws dev.usher.policy.EnvironmentException if nothing is, but no policy could be loaded here
   */
  public static LoadedPolicy load(PolicySource source) {
    return load(PolicyFiles.rules(source));
  }

  /**
   * Loads a policy whose files have been read.
   *
   * @throws PolicyException if anything is wrong with it; nothing of it is usable then
   * @throws dev.usher.policy.EnvironmentException if nothing is, but no policy could be loaded here
   */
  public static LoadedPolicy load(RuleFiles files) {
    return new PolicyLoader(files).load(KnownRules::tryOnce);
  }

  /** Loads a policy without asking first whether any could be. */
  static LoadedPolicy loadUntried(PolicySource source) {
    return new PolicyLoader(PolicyFiles.rules(source)).load(() -> {});
  }

  private LoadedPolicy load(Runnable trial) {
    Manifest manifest = manifest();
    List<RuleFile> rules = manifest == null ? List.of() : files(manifest);
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    if (manifest == null || !errors.isEmpty()) {
      throw new PolicyException(files.policy(), errors);
    }
    trial.run();
    PolicyRef ref =
        new PolicyRef(manifest.name(), manifest.version(), files.digest(), manifest.zone());
    Policy policy = Policy.of(ref, manifest, rules, diagnostics);
    return new LoadedPolicy(policy, RuleNetwork.of(policy.rules()));
  }

  private @Nullable Manifest manifest() {
    String text = texts.remove(RuleFiles.MANIFEST);
    if (text == null) {
      return null;
    }
    String name = files.nameOnClassPath();
    return ManifestReader.read(RuleFiles.MANIFEST, text, name, diagnostics).orElse(null);
  }

  private List<RuleFile> files(Manifest manifest) {
    List<RuleFile> read = new ArrayList<>();
    PolicyCheck check = new PolicyCheck(manifest);
    Map<String, String> fields = new HashMap<>();
    manifest.fields().forEach((name, type) -> fields.put(name, type.kind().question(name)));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      RuleDiagnostics found = new RuleDiagnostics(text.getKey(), fields);
      RuleFile file = RuleFileReader.read(text.getKey(), text.getValue(), found);
      check.check(file, found);
      read.add(file);
      diagnostics.addAll(found.sorted());
    }
    if (diagnostics.stream().noneMatch(Diagnostic::isError)
        && read.stream().allMatch(file -> file.rules().isEmpty())) {
      diagnostics.add(
          Diagnostic.ofFile(
              DiagnosticCode.NO_RULES,
              files.policy(),
              "has no rules: a .drl file with a rule is needed"));
    }
    return read;
  }
}
