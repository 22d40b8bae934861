package dev.usher.model.decision;

import org.jspecify.annotations.Nullable;

/**
 * One proposal, and whether the decision follows it.
 *
 * @param rule the rule that proposed, or {@link #STATED_SEVERITY} or {@link #RECORDED_TIER}; never
 *     null
 * @param clause the clause that the rule encodes, or null if it names none
 * @param proposal what was proposed; its text is the explanation; never null
 * @param effective the decision has what was proposed, and no other proposal outdid it
 */
public record Reason(String rule, @Nullable String clause, Proposal proposal, boolean effective) {

  /** Stands for a rule where the contact itself states a severity. */
  public static final String STATED_SEVERITY = "severity stated on the contact";

  /** Stands for a rule where the contact's progress records a tier. */
  public static final String RECORDED_TIER = "tier recorded in the progress";
}
