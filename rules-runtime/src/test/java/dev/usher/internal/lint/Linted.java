package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.manifest.ManifestReader;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said about policies that are made of a few rules. */
final class Linted {
  static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: Europe/Dublin
      hours: {mon-fri: "09:00-17:30"}
      currency: EUR
      tiers: [agent, lead, head]
      teams: [finance, legal]
      topics: [refund, outage, delivery]
      words: {legal-risk: [lawyer*], urgent: [urgent]}
      desks: {emea: {zone: Europe/London, hours: always}}
      fields: {days: number, total: amount, by-us: yes-no, fare: [basic, flex], region: text, defects: texts, sent: moment}
      refunds: {unless-ruled: granted}
      """;

  private Linted() {}

  /** Returns a file of rules, each a fact with its conditions and a consequence. */
  static String file(String... rules) {
    return "package desk;\n"
        + IntStream.range(0, rules.length)
            .mapToObj(
                i -> {
                  String[] parts = rules[i].split(" then ", -1);
                  return "rule \"Number %d\"\nwhen\n$case : %s\nthen\n$case.%s;\nend\n"
                      .formatted(i + 1, parts[0], parts[1]);
                })
            .collect(Collectors.joining());
  }

  static Manifest manifest(String yaml) {
    List<Diagnostic> problems = new ArrayList<>();
    Manifest manifest = ManifestReader.read("policy.yaml", yaml, problems).orElse(null);
    assertThat(problems).isEmpty();
    return manifest;
  }

  /** Returns what is said about files, which are called a.drl, b.drl and so on. */
  static List<Diagnostic> all(String yaml, String... texts) {
    Manifest manifest = manifest(yaml);
    PolicyCheck check = new PolicyCheck(manifest);
    List<RuleFile> files = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      RuleDiagnostics errors = new RuleDiagnostics((char) ('a' + i) + ".drl");
      RuleFile file = RuleFileReader.read((char) ('a' + i) + ".drl", texts[i], errors);
      check.check(file, errors);
      assertThat(errors.sorted()).as(texts[i]).isEmpty();
      files.add(file);
    }
    return PolicyLint.check(manifest, yaml, files, List.of());
  }

  /** Returns the codes and the texts at their places, such as {@code never-holds: open}. */
  static List<String> marked(String... texts) {
    return Stream.of(all(MANIFEST, texts))
        .flatMap(List::stream)
        .map(each -> each.code().id() + ": " + marked(each, texts))
        .toList();
  }

  private static String marked(Diagnostic diagnostic, String... texts) {
    String text =
        diagnostic.file().equals("policy.yaml")
            ? MANIFEST
            : texts[diagnostic.file().charAt(0) - 'a'];
    if (diagnostic.line() == 0) {
      return "";
    }
    String line = text.split("\n", -1)[diagnostic.line() - 1];
    int from = diagnostic.column() - 1;
    return line.substring(from, from + diagnostic.length());
  }

  /** Returns codes and marked texts of what is said about the conditions of a rule. */
  static List<String> conditions(String fact, String conditions) {
    String verb = fact.equals("Intake") ? "topic(\"refund\")" : "hold(\"x\")";
    String rule = fact + "(" + conditions + ") then " + verb;
    return marked(file(fact.equals("Classified") ? rule.replace("hold(\"x\")", "vip()") : rule))
        .stream()
        .filter(each -> !each.startsWith("un"))
        .toList();
  }
}
