package dev.usher.internal.judge;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Manifest;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.SamplePolicy;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Texts of rules as the product reads and checks them, and as the judge compiles them. */
final class CheckedText {
  static final Manifest MANIFEST = SamplePolicy.manifest();
  private static final String FILE = "rules.drl";
  private static final String PACKAGE = "costume_maker";

  private CheckedText() {}

  /** Returns rules without a package as the text of a file. */
  static String file(String rules) {
    return "package " + PACKAGE + ";\n" + rules;
  }

  /** Reads a file, or nothing if anything is wrong with it. */
  static Optional<RuleFile> read(String text) {
    RuleDiagnostics diagnostics = new RuleDiagnostics(FILE);
    RuleFile file = RuleFileReader.read(FILE, text, diagnostics);
    new PolicyCheck(MANIFEST).check(file, diagnostics);
    return diagnostics.sorted().isEmpty() ? Optional.of(file) : Optional.empty();
  }

  /** Opens a policy of one file, as a host would. */
  static LoadedPolicy open(String text) {
    return PolicyLoader.load(PolicySource.of(Map.of("policy.yaml", SamplePolicy.TEXT, FILE, text)));
  }

  /** Compiles a file. */
  static CompiledText judge(String text, LanguageLevelOption level, int jitting) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(FILE, text);
    return CompiledText.of(PACKAGE, files, level, jitting);
  }
}
