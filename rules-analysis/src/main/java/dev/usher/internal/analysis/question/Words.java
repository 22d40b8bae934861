package dev.usher.internal.analysis.question;

import dev.usher.internal.lint.Extent;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** How messages show rules and conditions. */
final class Words {
  private Words() {}

  /** Returns a rule's name as it stands, with its clause. */
  static String rule(Rule rule) {
    String name = '"' + rule.name() + '"';
    return rule.clause() == null ? name : rule.clause() + " " + name;
  }

  /** Returns rules' names, the last one joined by "and". */
  static String rules(List<Rule> rules) {
    String before =
        rules.stream().limit(rules.size() - 1L).map(Words::rule).collect(Collectors.joining(", "));
    String last = rule(rules.get(rules.size() - 1));
    return before.isEmpty() ? last : before + " and " + last;
  }

  /** Returns conditions that all hold, with their verb. */
  static String hold(List<Condition> conditions) {
    return conditions.stream().map(Extent::shown).collect(Collectors.joining(" and "))
        + (conditions.size() == 1 ? " does" : " do");
  }

  /** Returns the same with the rules' places beside it. */
  static Diagnostic related(Diagnostic diagnostic, List<Rule> rules, String note) {
    Diagnostic with = diagnostic;
    for (Rule rule : rules) {
      with = with.related(rule.namePlace(), note);
    }
    return with;
  }
}
