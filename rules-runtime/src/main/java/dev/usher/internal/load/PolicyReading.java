package dev.usher.internal.load;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.files.RuleFiles;
import dev.usher.internal.invariant.InvariantReader;
import dev.usher.internal.lint.PolicyLint;
import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.manifest.ManifestReader;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's manifest, rules and invariants say, and everything that can be said about them.
 * Where the manifest has mistakes, of the rules nothing is said that may follow from them.
 */
public final class PolicyReading {
  private final RuleFiles files;
  private final SortedMap<String, String> texts;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final @Nullable ManifestReading manifest;
  private final List<RuleFile> rules = new ArrayList<>();
  private final List<Invariant> invariants = new ArrayList<>();

  private PolicyReading(RuleFiles files) {
    this.files = files;
    this.texts = files.texts(diagnostics);
    this.manifest = readManifest();
    if (manifest == null) {
      rulesAlone();
    } else {
      rules(manifest);
    }
  }

  /** Reads the manifest, the rules and the invariants of a policy. */
  public static PolicyReading of(RuleFiles files) {
    return new PolicyReading(files);
  }

  private @Nullable ManifestReading readManifest() {
    String text = texts.get(RuleFiles.MANIFEST);
    if (text == null) {
      return null;
    }
    String found = files.nameOnClassPath();
    return ManifestReader.readWhatCanBe(RuleFiles.MANIFEST, text, found, diagnostics).orElse(null);
  }

  private void rulesAlone() {
    each(Map.of(), (file, found) -> {});
    invariants(null, Map.of());
  }

  private void rules(ManifestReading reading) {
    Manifest manifest = reading.known();
    PolicyCheck check = new PolicyCheck(reading);
    Map<String, String> fields = new HashMap<>();
    manifest.fields().forEach((field, type) -> fields.put(field, type.kind().question(field)));
    each(fields, check::check);
    invariants(reading, fields);
    if (!reading.unknown().contains(ManifestPart.POLICY)) {
      new CommonPackage(manifest, rules).sayOnce(texts, diagnostics);
    }
    if (!hasErrors() && rules.isEmpty()) {
      diagnostics.add(
          Diagnostic.ofFile(
              DiagnosticCode.NO_RULES,
              files.policy(),
              "has no rules: a .drl file with a rule is needed"));
    }
    if (!hasErrors()) {
      String yaml = texts.getOrDefault(RuleFiles.MANIFEST, "");
      diagnostics.addAll(PolicyLint.check(manifest, yaml, rules, invariants));
    }
  }

  private void invariants(@Nullable ManifestReading manifest, Map<String, String> fields) {
    String text = texts.get(RuleFiles.INVARIANTS);
    if (text != null && isUnspoken(RuleFiles.INVARIANTS) && !isEnough(RuleFiles.INVARIANTS)) {
      invariants.addAll(
          InvariantReader.read(RuleFiles.INVARIANTS, text, manifest, fields, diagnostics));
    }
  }

  /** Reads each file of rules and checks it, as long as there is not too much in them. */
  private void each(Map<String, String> fields, BiConsumer<RuleFile, RuleDiagnostics> check) {
    PolicySize size = new PolicySize();
    for (Map.Entry<String, String> text : ruleTexts().entrySet()) {
      if (isEnough(text.getKey())) {
        return;
      }
      RuleDiagnostics found = new RuleDiagnostics(text.getKey(), fields);
      RuleFile file = RuleFileReader.read(text.getKey(), text.getValue(), found);
      Diagnostic tooMuch = size.objectionTo(file);
      if (tooMuch != null) {
        diagnostics.add(tooMuch);
        return;
      }
      if (file.rules().isEmpty() && found.size() == 0 && isUnspoken(text.getKey())) {
        found.add(emptied(text.getKey()));
      }
      check.accept(file, found);
      rules.add(file);
      diagnostics.addAll(found.sorted());
    }
  }

  private boolean isUnspoken(String file) {
    return diagnostics.stream().noneMatch(each -> each.file().equals(file));
  }

  /** An editor that is killed, or a full disk, leaves such a file, and its rules would be gone. */
  private static Diagnostic emptied(String file) {
    return Diagnostic.ofFile(
            DiagnosticCode.EMPTY_FILE, file, "has no rules: at least one is needed")
        .hinted("take the file away if its rules are not wanted");
  }

  private boolean isEnough(String next) {
    if (!Bound.PROBLEMS.isExceededBy(diagnostics.stream().filter(Diagnostic::isError).count())) {
      return false;
    }
    if (!rules.isEmpty()) {
      String message = "there may be more problems in " + next + " and behind it";
      diagnostics.add(
          Diagnostic.ofFile(DiagnosticCode.TOO_MANY_DIAGNOSTICS, files.policy(), message));
    }
    return true;
  }

  private Map<String, String> ruleTexts() {
    Map<String, String> ruleTexts = new TreeMap<>(texts);
    ruleTexts.keySet().removeIf(file -> !RuleFiles.areRules(file));
    return ruleTexts;
  }

  /** Whether anything keeps the policy from being opened. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Returns everything that is said about manifest, rules and invariants. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** Returns the texts of the manifest, the rules and the invariants by their names, sorted. */
  public SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }

  /** Returns the manifest, or null if it cannot be read. */
  public @Nullable Manifest manifest() {
    return manifest == null || !manifest.whole() ? null : manifest.known();
  }

  /**
   * Returns the policy.
   *
   * @throws PolicyException if anything is wrong with it
   */
  public Policy policy() {
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    Manifest read = manifest();
    if (read == null || !errors.isEmpty()) {
      throw new PolicyException(files.policy(), errors);
    }
    PolicyRef ref = new PolicyRef(read.name(), read.version(), files.digest(), read.zone());
    return Policy.of(ref, read, rules, invariants, diagnostics);
  }
}
