package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Rule;

/**
 * A side of a condition that no scenario shows. Immutable.
 *
 * @param rule the rule; never null
 * @param atom the condition in it, which has no parts; never null
 * @param holds the side: that it holds, or that it does not
 * @param met whether that side was met at all, though never where it decides
 */
public record ConditionGap(Rule rule, Atom atom, boolean holds, boolean met) {

  /** Checks that there are both. */
  public ConditionGap {
    requireNonNull(rule, "rule");
    requireNonNull(atom, "atom");
  }

  /** Returns the condition as it is written, such as {@code refund >= 500}. */
  public String condition() {
    return DrlText.of(atom);
  }

  /** Returns where it is and what is missing, for people: the place and the {@link #words}. */
  public String describe() {
    return atom.place() + ": " + words();
  }

  /**
   * Returns what is missing, such as {@code refund >= 500 is never false where that decides:
   * Refunds of 500 to 2,000 go to the CS lead (KY-T10)}.
   */
  public String words() {
    String clause = rule.clause() == null ? "" : " (" + rule.clause() + ")";
    String how = met ? " where that decides" : "";
    return condition() + " is never " + holds + how + ": " + rule.name() + clause;
  }
}
