package dev.usher.ops.explain;

import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that somebody asks about, one by one; none where it is the decision as a whole.
 *
 * @param rules the rules, in the policy's order
 */
record RuleChoice(List<Rule> rules) {
  private static final int MOST_SHOWN = 5;

  /**
   * Finds the rules.
   *
   * @param name a rule's name or part of it, or null
   * @param clause a clause, or null
   * @throws CommandException if there is no such rule or clause, or a part is of several names, or
   *     nothing is named: a wrong use
   */
  static RuleChoice of(Policy policy, @Nullable String name, @Nullable String clause, boolean all) {
    if (name != null) {
      return new RuleChoice(List.of(named(policy, name)));
    } else if (clause != null) {
      return new RuleChoice(ofClause(policy, clause));
    }
    return new RuleChoice(all ? policy.rules() : List.of());
  }

  private static Rule named(Policy policy, String name) {
    String wanted = plain(name);
    if (wanted.isEmpty()) {
      throw CommandException.wrongUse("--rule needs a rule's name, or a part of one");
    }
    List<Rule> named =
        policy.rules().stream().filter(rule -> plain(rule.name()).equals(wanted)).toList();
    List<Rule> having =
        policy.rules().stream().filter(rule -> plain(rule.name()).contains(wanted)).toList();
    List<Rule> found = named.isEmpty() ? having : named;
    if (found.isEmpty()) {
      String hint =
          policy
                  .ruleLike(name)
                  .or(
                      () ->
                          NearestPart.of(wanted, policy.rules().stream().map(Rule::name).toList()))
                  .map(meant -> "; did you mean \"" + meant + "\"?")
                  .orElse(";")
              + " --all shows every rule";
      throw CommandException.wrongUse(
          "policy " + policy.manifest().name() + " has no rule \"" + name + "\"" + hint);
    }
    if (found.size() > 1) {
      throw CommandException.wrongUse(
          found.size() + " rules have \"" + name + "\" in their names: " + shown(found));
    }
    return found.get(0);
  }

  private static List<Rule> ofClause(Policy policy, String clause) {
    if (clause.isBlank()) {
      throw CommandException.wrongUse("--clause needs a clause");
    }
    List<Rule> found =
        policy.rules().stream().filter(rule -> clause.equalsIgnoreCase(rule.clause())).toList();
    if (found.isEmpty()) {
      String hint =
          policy
              .clauseLike(clause)
              .map(meant -> "; did you mean " + meant + "?")
              .orElse("; it has " + String.join(", ", policy.clauses()));
      throw CommandException.wrongUse(
          "policy " + policy.manifest().name() + " has no clause " + clause + hint);
    }
    return found;
  }

  private static String shown(List<Rule> rules) {
    String names =
        rules.stream()
            .limit(MOST_SHOWN)
            .map(rule -> '"' + rule.name() + '"')
            .collect(Collectors.joining(", "));
    return rules.size() > MOST_SHOWN
        ? names + " and " + (rules.size() - MOST_SHOWN) + " more"
        : names;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}
