package dev.usher.judge;

import dev.usher.model.AskedContact;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.rule.Rule;
import java.util.List;

/**
 * A rule that does one thing for Usher and another for the judge. Both met the same fact: what the
 * earlier questions settled is what Usher settled, so that one difference brings no others along.
 * Immutable.
 */
public final class Disagreement {
  private final AskedContact asked;
  private final Rule rule;
  private final String usher;
  private final String judge;
  private final List<String> conditions;

  Disagreement(AskedContact asked, Rule rule, String usher, String judge, List<String> conditions) {
    this.asked = asked;
    this.rule = rule;
    this.usher = usher;
    this.judge = judge;
    this.conditions = List.copyOf(conditions);
  }

  /** Returns the contact, and the moment that was asked about. */
  public AskedContact asked() {
    return asked;
  }

  /** Returns the rule, which knows its question, file and line. */
  public Rule rule() {
    return rule;
  }

  /** Returns what Usher makes of it, in words, such as {@code does not fire}. */
  public String usher() {
    return usher;
  }

  /** Returns what the judge makes of it, in words. */
  public String judge() {
    return judge;
  }

  /**
   * Returns what the rule's conditions come to for the fact as Usher evaluates them, one line for
   * each; empty if that fails.
   */
  public List<String> conditions() {
    return conditions;
  }

  /** Returns the difference for people: several lines without a line break at the end. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    text.append(rule.file()).append(':').append(rule.line()).append(": ");
    text.append(ShownText.escaped(rule.name()));
    text.append("\n  contact    ").append(ShownText.excerpt(asked.contact().id()));
    text.append(", as of ").append(asked.moment());
    text.append("\n  question   ").append(rule.question().fact());
    text.append("\n  usher      ").append(usher);
    text.append("\n  the judge  ").append(judge);
    conditions.forEach(line -> text.append("\n    ").append(line));
    return text.toString();
  }

  /** Returns the same as {@link #describe}. */
  @Override
  public String toString() {
    return describe();
  }
}
