package dev.usher.internal.load;

import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.files.RuleFiles;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.PackageClause;
import dev.usher.policy.rule.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The package that all files of rules bear, where it is not the policy's: then the slip stands in
 * the manifest rather than in each of them.
 */
final class CommonPackage {
  private final Manifest manifest;
  private final List<RuleFile> files;
  private final List<PackageClause> clauses;

  CommonPackage(Manifest manifest, List<RuleFile> files) {
    this.manifest = manifest;
    this.files = files;
    this.clauses = files.stream().map(RuleFile::packageClause).filter(Objects::nonNull).toList();
  }

  /** Puts what is said of each file at the policy's name, once. */
  void sayOnce(Map<String, String> texts, List<Diagnostic> diagnostics) {
    String yaml = texts.get(RuleFiles.MANIFEST);
    if (yaml == null || files.size() < 2 || clauses.size() < files.size()) {
      return;
    }
    String common = clauses.get(0).name();
    if (clauses.stream().anyMatch(clause -> !clause.name().equals(common))
        || !diagnostics.removeIf(each -> each.code() == DiagnosticCode.MISMATCHED_PACKAGE)) {
      return;
    }
    Value name = YamlDocument.read(yaml).fields().need("policy");
    Diagnostic once =
        name.fault(
                DiagnosticCode.MISMATCHED_PACKAGE,
                "policy is "
                    + manifest.name()
                    + ", and all rules are in the package \""
                    + common
                    + "\"; a package bears the policy's name, with - as _",
                "write "
                    + common.replace('_', '-')
                    + ", or package "
                    + manifest.name().replace('-', '_')
                    + "; in each file")
            .fault()
            .in(RuleFiles.MANIFEST);
    for (PackageClause clause : clauses) {
      once = once.related(clause.place(), "the package of this file");
    }
    diagnostics.add(once);
  }
}
