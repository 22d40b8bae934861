package dev.usher.ops.explain;

import dev.usher.Usher;
import dev.usher.explain.Explanation;
import dev.usher.model.Contact;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rules of some clauses, condition by condition, as {@code usher explain --clause} shows them.
 */
public final class ClauseLines {
  private ClauseLines() {}

  /**
   * Returns the lines; none where no rule is of one of the clauses.
   *
   * @param at the moment asked about
   * @throws IllegalArgumentException if the contact does not fit the policy
   */
  public static List<String> of(
      Usher usher, Contact contact, Instant at, Collection<String> clauses) {
    List<Rule> rules =
        usher.policy().rules().stream().filter(rule -> clauses.contains(rule.clause())).toList();
    if (rules.isEmpty()) {
      return List.of();
    }
    Explanation explanation = usher.explain(contact, at);
    RuleLines each =
        new RuleLines(
            Sentences.of(usher.policy().manifest()), explanation.decision().policy().zone());
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules) {
      explanation
          .rule(rule.name())
          .ifPresent(
              explained ->
                  each.of(rule, explained).stream().map(StyledLine::plain).forEach(lines::add));
    }
    return lines;
  }
}
