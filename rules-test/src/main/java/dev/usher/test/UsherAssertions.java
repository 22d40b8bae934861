package dev.usher.test;

import dev.usher.model.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The way to assertions about decisions. Import it beside AssertJ's own {@code assertThat}; the
 * compiler tells the two apart.
 *
 * <pre>{@code
 * assertThat(usher.decide(refundOf750))
 *     .hasTier(3)
 *     .isOwnedBy("cs-lead")
 *     .needsApprovalsOfExactly("cs-lead")
 *     .hasTargetDue("first-response", "2026-03-03T12:00:00+09:00")
 *     .isDecidedBy("KY-T10");
 * }</pre>
 */
public final class UsherAssertions {
  private UsherAssertions() {}

  /**
   * Starts assertions about a decision.
   *
   * @param decision the decision; every assertion about null fails
   */
  public static DecisionAssert assertThat(@Nullable Decision decision) {
    return new DecisionAssert(decision);
  }
}
