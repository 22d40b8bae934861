package dev.usher.test;

import static java.util.Objects.requireNonNull;

import dev.usher.Usher;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
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
 *
 * <p>{@link #assertThatJudgeAgrees(String)} compares a whole policy with what Drools' own compiler
 * makes of it.
 */
public final class UsherAssertions {
  private static final int CONTACTS = 1_000;
  private static final long SEED = 1;

  private UsherAssertions() {}

  /**
   * Starts assertions about a decision.
   *
   * @param decision the decision; every assertion about null fails
   */
  public static DecisionAssert assertThat(@Nullable Decision decision) {
    return new DecisionAssert(decision);
  }

  /**
   * Starts assertions about what is decided for a contact, whose failures say what it would take:
   *
   * <pre>{@code
   * assertThatContact(usher, refundOf480).atReceipt().hasTier(2);
   * assertThatContact(usher, refundOf480).at("2026-03-03T12:00:00+09:00").hasTier(2);
   * }</pre>
   *
   * @param usher decides it
   * @param contact the contact
   */
  public static ContactAssert assertThatContact(Usher usher, Contact contact) {
    return new ContactAssert(usher, contact);
  }

  /**
   * Has a policy judged: Drools' own compiler reads its text and decides the contacts of its
   * scenarios and 1,000 generated ones, the same at every run.
   *
   * @param policy the policy's name on the class path, or its folder
   * @throws AssertionError if a rule fires for Usher and not for the judge, or the other way round,
   *     or proposes something else, or if the judge cannot read the policy; the message shows where
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy or its scenarios
   * @throws IllegalStateException if {@code usher-judge} is not on the class path
   */
  public static void assertThatJudgeAgrees(String policy) {
    assertThatJudgeAgrees(PolicySource.of(requireNonNull(policy, "policy")), CONTACTS, SEED);
  }

  /**
   * Has a policy judged like {@link #assertThatJudgeAgrees(String)}, with contacts of one's own
   * choice.
   *
   * @param policy the policy
   * @param contacts how many contacts are generated beside those of the scenarios, 0 or more
   * @param seed which ones
   * @throws AssertionError if the judge disagrees or cannot read the policy
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy or its scenarios
   * @throws IllegalArgumentException if the number of contacts is negative
   * @throws IllegalStateException if {@code usher-judge} is not on the class path
   */
  public static void assertThatJudgeAgrees(PolicySource policy, int contacts, long seed) {
    requireNonNull(policy, "policy");
    if (contacts < 0) {
      throw new IllegalArgumentException("contacts is " + contacts + ": 0 or more is allowed");
    }
    try {
      JudgedPolicy.assertAgreement(policy, contacts, seed);
    } catch (NoClassDefFoundError missing) {
      throw new IllegalStateException(
          "assertThatJudgeAgrees needs the judge: add dev.usher:usher-judge, in the version of"
              + " usher-test, to the dependencies of these tests",
          missing);
    }
  }
}
