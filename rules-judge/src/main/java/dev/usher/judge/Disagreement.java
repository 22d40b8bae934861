package dev.usher.judge;

import static java.util.Objects.requireNonNull;

import dev.usher.model.AskedContact;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.rule.Rule;
import java.util.List;

/**
 * A rule that does one thing for Usher and another for the judge. Both met the same fact: what the
 * earlier questions settled is what Usher settled, so that one difference brings no others along.
 *
 * @param asked the contact, and the moment that was asked about; never null
 * @param rule the rule, which knows its question, file and line; never null
 * @param usher what Usher makes of it, in words, such as {@code does not fire}; never null
 * @param judge what the judge makes of it; never null
 * @param conditions what the rule's conditions come to for the fact as Usher evaluates them, one
 *     line for each; empty if that fails
 */
public record Disagreement(
    AskedContact asked, Rule rule, String usher, String judge, List<String> conditions) {

  /** Copies the lines. */
  public Disagreement {
    requireNonNull(asked, "asked");
    requireNonNull(rule, "rule");
    requireNonNull(usher, "usher");
    requireNonNull(judge, "judge");
    conditions = List.copyOf(conditions);
  }

  /** Returns the difference for people: several lines without a line break at the end. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    text.append(rule.file()).append(':').append(rule.line()).append(": ").append(rule.name());
    text.append("\n  contact    ").append(ShownText.excerpt(asked.contact().id()));
    text.append(", as of ").append(asked.moment());
    text.append("\n  question   ").append(rule.question().fact());
    text.append("\n  usher      ").append(usher);
    text.append("\n  the judge  ").append(judge);
    conditions.forEach(line -> text.append("\n    ").append(line));
    return text.toString();
  }
}
