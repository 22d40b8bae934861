package dev.usher.internal.check;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.UnlessRuled;
import dev.usher.policy.rule.RuleFile;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A manifest to check rules against, and rules to put conditions and verbs into. */
final class CheckedRules {
  static final String FILE = "refunds.drl";
  private static final OpeningHours ALWAYS = OpeningHours.always(ZoneOffset.UTC);

  static final Manifest MANIFEST =
      Manifest.builder("costume-maker", "1.0.0")
          .hours(ALWAYS)
          .currency(Currency.getInstance("USD"))
          .tiers(List.of("support-specialist", "cs-lead", "executive"))
          .teams(Set.of("finance", "on-call", "한국팀"))
          .topics(Set.of("refund", "rush-order", "legal-risk"))
          .words(Map.of("legal-risk", List.of("lawyer*")))
          .desks(Map.of("desk-emea", ALWAYS))
          .fields(
              Map.of(
                  "days", FieldType.of(FieldType.Kind.NUMBER),
                  "total", FieldType.of(FieldType.Kind.AMOUNT),
                  "by-us", FieldType.of(FieldType.Kind.YES_NO),
                  "fare", FieldType.oneOf(List.of("basic", "economy", "business")),
                  "region", FieldType.of(FieldType.Kind.TEXT),
                  "defects", FieldType.of(FieldType.Kind.TEXTS),
                  "sent", FieldType.of(FieldType.Kind.MOMENT)))
          .refunds(UnlessRuled.GRANTED)
          .build();

  private CheckedRules() {}

  /** What a file says, and what is wrong with it. */
  record Checked(RuleFile file, List<Diagnostic> problems) {}

  static Checked check(String text) {
    RuleDiagnostics diagnostics = new RuleDiagnostics(FILE);
    RuleFile file = RuleFileReader.read(FILE, text, diagnostics);
    new PolicyCheck(MANIFEST).check(file, diagnostics);
    return new Checked(file, diagnostics.sorted());
  }

  static List<String> messages(String text) {
    return check(text).problems().stream().map(Diagnostic::toString).toList();
  }

  /** Where something is said, and its code. */
  static List<String> marks(String text) {
    return check(text).problems().stream()
        .map(each -> each.line() + ":" + each.column() + " " + each.code().id())
        .toList();
  }

  static String file(String rules) {
    return "package costume_maker;\n" + rules;
  }

  static String rule(String condition, String consequence) {
    return rule("rule", "Tiered", condition, consequence);
  }

  static String rule(String name, String fact, String condition, String consequence) {
    return """
    rule "%s"
    when
        $case : %s(%s)
    then
        %s
    end
    """
        .formatted(name, fact, condition, consequence);
  }

  /** A verb that each fact has, so that a rule about a condition proposes something. */
  static String someVerb(String fact) {
    return switch (fact) {
      case "Intake" -> "$case.topic(\"refund\");";
      case "Classified" -> "$case.vip();";
      default -> "$case.hold(\"x\");";
    };
  }
}
