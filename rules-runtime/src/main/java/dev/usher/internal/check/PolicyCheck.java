package dev.usher.internal.check;

import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Node;
import dev.usher.policy.rule.PackageClause;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what the files of a policy say, one by one and together. */
public final class PolicyCheck {
  private final Manifest manifest;
  private final Set<ManifestPart> unknown;
  private final List<String> kept;
  private final RefundCheck refunds;
  private final Map<String, Rule> byName = new HashMap<>();
  private final Map<String, Rule> byLetters = new HashMap<>();

  /**
   * Makes a check of one policy; its files are handed to it in the order of their names.
   *
   * @param manifest what names and figures are checked against
   */
  public PolicyCheck(Manifest manifest) {
    this(new ManifestReading(manifest, true, Set.of()));
  }

  /**
   * Makes a check of one policy whose manifest may have mistakes; what may follow from them is not
   * said.
   *
   * @param reading what names and figures are checked against
   */
  public PolicyCheck(ManifestReading reading) {
    this.manifest = reading.known();
    this.unknown = reading.unknown();
    this.refunds = new RefundCheck(manifest, unknown);
    this.kept = manifest.clauses().named();
  }

  /** Checks a file. */
  public void check(RuleFile file, RuleDiagnostics diagnostics) {
    packageClause(file, diagnostics);
    for (Rule rule : file.rules()) {
      if (diagnostics.isFull()) {
        return;
      }
      sameName(rule, diagnostics);
      likeName(rule, diagnostics);
      keptClause(rule, diagnostics);
      refunds.check(rule, diagnostics);
      new RuleCheck(rule, manifest, unknown, diagnostics).check();
    }
  }

  private void packageClause(RuleFile file, RuleDiagnostics diagnostics) {
    String name = manifest.name().replace('-', '_');
    PackageClause clause = file.packageClause();
    if (clause != null) {
      if (!unknown.contains(ManifestPart.POLICY) && !clause.name().equals(name)) {
        diagnostics.add(
            DiagnosticCode.MISMATCHED_PACKAGE,
            clause.place(),
            "the package is \"" + clause.name() + "\"; it bears the policy's name, with - as _",
            "write package " + name + ";");
      }
      return;
    }
    Stream.concat(file.imports().stream(), file.rules().stream())
        .map(Node::place)
        .findFirst()
        .ifPresent(
            place ->
                diagnostics.add(
                    DiagnosticCode.MISSING_PACKAGE,
                    place,
                    "a policy file begins with package " + name + ";"));
  }

  /** Within one file its reader says so. */
  private void sameName(Rule rule, RuleDiagnostics diagnostics) {
    Rule before = byName.putIfAbsent(rule.name(), rule);
    if (before != null && !before.file().equals(rule.file())) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_RULE,
                  rule.namePlace(),
                  "the rule \""
                      + rule.name()
                      + "\" stands in "
                      + before.file()
                      + ":"
                      + before.line()
                      + " already")
              .hinted("give each rule a name of its own")
              .related(before.namePlace(), "the first rule of that name"));
    }
  }

  /** A compiler of DRL gives two such rules one class if they do the same, and so loses one. */
  private void likeName(Rule rule, RuleDiagnostics diagnostics) {
    Rule before = byLetters.putIfAbsent(letters(rule.name()), rule);
    if (before != null && !before.name().equals(rule.name())) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.SIMILAR_RULE_NAME,
                  rule.namePlace(),
                  "the rule's name differs from \""
                      + before.name()
                      + "\" in "
                      + before.file()
                      + ":"
                      + before.line()
                      + " in signs alone")
              .hinted("give each rule a name that differs in a letter or a digit")
              .related(before.namePlace(), "the other rule"));
    }
  }

  /** The name with an underscore for each run of what Drools replaces to name a class after it. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    boolean sign = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isSign(c)) {
        letters.append(c);
      } else if (!sign) {
        letters.append('_');
      }
      sign = isSign(c);
    }
    return letters.toString();
  }

  private static boolean isSign(char c) {
    return (c >= ' ' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '\u00ff');
  }

  private void keptClause(Rule rule, RuleDiagnostics diagnostics) {
    if (rule.clause() != null && kept.contains(rule.clause())) {
      diagnostics.add(
          DiagnosticCode.UNEXPECTED_CLAUSE,
          rule.place(),
          "clause " + rule.clause() + " needs no rule, says policy.yaml under clauses",
          "give the rule another clause, or take this one out of policy.yaml");
    }
  }
}
