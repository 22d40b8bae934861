package dev.usher.test;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.usher.explain.Explanation;
import dev.usher.model.Channel;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a decision, in the words of support work. Made by {@link UsherAssertions}.
 *
 * <p>A failure shows what was expected, what the decision says, and the rules that it says so for;
 * where they were made from a contact, as {@link UsherAssertions#assertThatContact} does, also what
 * keeps it from being otherwise. Moments are texts with an offset, such as {@code
 * "2026-03-03T12:00:00+09:00"} or what {@link Instant#toString} returns; equal moments with
 * different offsets are equal. Where a text is no such moment, or a metric is unknown, an {@link
 * IllegalArgumentException} says so: that is a mistake in the test, not in the decision. So is a
 * null anywhere but in the decision's place: a {@link NullPointerException}.
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

  /** Explains the decision; null where nobody could. */
  private final @Nullable Supplier<Explanation> explaining;

  DecisionAssert(@Nullable Decision actual) {
    super(actual, DecisionAssert.class);
    this.explaining = null;
  }

  DecisionAssert(Decision actual, Supplier<Explanation> explaining) {
    super(actual, DecisionAssert.class);
    this.explaining = explaining;
  }

  /** Verifies what the contact is about. */
  public DecisionAssert hasTopic(String topic) {
    return is(Aspect.TOPIC, topic);
  }

  /** Verifies that it is not known what the contact is about. */
  public DecisionAssert hasNoTopic() {
    return isAbsent(Aspect.TOPIC);
  }

  /** Verifies how serious the case is. */
  public DecisionAssert hasSeverity(Severity severity) {
    return is(Aspect.SEVERITY, severity);
  }

  /** Verifies that the customer is a VIP. */
  public DecisionAssert isVip() {
    return is(Aspect.VIP, true);
  }

  /** Verifies that the customer is no VIP. */
  public DecisionAssert isNotVip() {
    return is(Aspect.VIP, false);
  }

  /** Verifies that an emergency has begun. */
  public DecisionAssert isEmergency() {
    return is(Aspect.EMERGENCY, true);
  }

  /** Verifies that no emergency has begun. */
  public DecisionAssert isNoEmergency() {
    return is(Aspect.EMERGENCY, false);
  }

  /** Verifies that at least these signals are set. */
  public DecisionAssert hasSignals(String... signals) {
    return has(Aspect.SIGNALS, (Object[]) signals);
  }

  /** Verifies that this signal is not set. */
  public DecisionAssert doesNotHaveSignal(String signal) {
    return lacks(Aspect.SIGNALS, signal);
  }

  /** Verifies how far up the case is. */
  public DecisionAssert hasTier(int tier) {
    return is(Aspect.TIER, tier);
  }

  /** Verifies who owns the case. */
  public DecisionAssert isOwnedBy(String role) {
    return is(Aspect.OWNER, role);
  }

  /** Verifies where the case waits. */
  public DecisionAssert isQueuedIn(String queue) {
    return is(Aspect.QUEUE, queue);
  }

  /** Verifies the channel that the answer takes. */
  public DecisionAssert isAnsweredVia(Channel channel) {
    return is(Aspect.REPLY_VIA, channel);
  }

  /** Verifies that these authorities must agree, in any order, and no others. */
  public DecisionAssert needsApprovalsOfExactly(String... authorities) {
    return is(Aspect.APPROVALS, List.copyOf(new TreeSet<>(List.of(authorities))));
  }

  /** Verifies that nobody must agree. */
  public DecisionAssert needsNoApproval() {
    return is(Aspect.APPROVALS, List.of()).is(Aspect.ANY_OF, List.of());
  }

  /**
   * Verifies that some of these must agree, in any order.
   *
   * @param need how many of them
   */
  public DecisionAssert needsApprovalOfAny(int need, String... authorities) {
    return has(Aspect.ANY_OF, AnyOf.of(need, List.of(authorities)));
  }

  /** Verifies that the case must not go on for at least these reasons. */
  public DecisionAssert isHeldFor(String... reasons) {
    return has(Aspect.HOLDS, (Object[]) reasons);
  }

  /** Verifies that the case may go on. */
  public DecisionAssert isNotHeld() {
    return is(Aspect.HOLDS, List.of());
  }

  /** Verifies whether the money is due. */
  public DecisionAssert hasRefundVerdict(RefundVerdict verdict) {
    return is(Aspect.REFUND_VERDICT, verdict);
  }

  /**
   * Verifies how much is due, or will be once it is approved.
   *
   * @param amount such as {@code "200.00 USD"}
   */
  public DecisionAssert hasRefundAmount(String amount) {
    return is(Aspect.REFUND_AMOUNT, Money.parse(amount));
  }

  /** Verifies that the money is refused for at least these reasons. */
  public DecisionAssert isRefusedFor(String... reasons) {
    return has(Aspect.REFUSALS, (Object[]) reasons);
  }

  /** Verifies that nothing is said of the money. */
  public DecisionAssert hasNoRefund() {
    return isAbsent(Aspect.REFUND);
  }

  /** Verifies that there is a target for a metric, such as {@code first-response}. */
  public DecisionAssert hasTarget(String metric) {
    return has(Aspect.TARGETS, Metric.of(metric));
  }

  /** Verifies that there is no target for a metric. */
  public DecisionAssert doesNotHaveTarget(String metric) {
    return lacks(Aspect.TARGETS, Metric.of(metric));
  }

  /** Verifies the span that a target allows, such as {@code businessHours(2)}. */
  public DecisionAssert hasTargetWithin(String metric, Span within) {
    return is(Aspect.target(Metric.of(metric), "within", Target::within), within);
  }

  /** Verifies when a target falls due. */
  public DecisionAssert hasTargetDue(String metric, String due) {
    return is(Aspect.target(Metric.of(metric), "due", Target::due), moment(due));
  }

  /** Verifies how a target stands. */
  public DecisionAssert hasTargetState(String metric, TargetState state) {
    return is(Aspect.target(Metric.of(metric), "state", Target::state), state);
  }

  /** Verifies that an action must be taken. */
  public DecisionAssert hasAction(String name) {
    return has(Aspect.ACTIONS, name);
  }

  /** Verifies that an action must be taken, and who takes it. */
  public DecisionAssert hasActionBy(String name, String by) {
    return is(
        Aspect.action(name, "by", action -> requireNonNullElse(action.by(), "nobody named")), by);
  }

  /** Verifies that an action must be taken, and by when. */
  public DecisionAssert hasActionDue(String name, String due) {
    return is(
        Aspect.action(name, "due", action -> requireNonNullElse(action.due(), "no deadline")),
        moment(due));
  }

  /** Verifies that an action must be taken, and from when, where that is later than receipt. */
  public DecisionAssert hasActionFrom(String name, String from) {
    return is(
        Aspect.action(name, "from", action -> requireNonNullElse(action.from(), "from receipt on")),
        moment(from));
  }

  /** Verifies that an action need not be taken, or not yet. */
  public DecisionAssert doesNotHaveAction(String name) {
    return lacks(Aspect.action(name), name);
  }

  /** Verifies that the case will reach a tier at a moment if nothing changes. */
  public DecisionAssert hasEscalation(int tier, String at) {
    return has(Aspect.ESCALATIONS, new Escalation(tier, moment(at)));
  }

  /** Verifies that the case will stay at its tier if nothing changes. */
  public DecisionAssert hasNoEscalation() {
    return is(Aspect.ESCALATIONS, List.of());
  }

  /** Verifies the next moment at which the decision changes by itself. */
  public DecisionAssert hasNextReview(String at) {
    return is(Aspect.NEXT_REVIEW, moment(at));
  }

  /** Verifies that the decision does not change any more by itself. */
  public DecisionAssert hasNoNextReview() {
    return isAbsent(Aspect.NEXT_REVIEW);
  }

  /** Verifies that no two rules of equal salience disagree. */
  public DecisionAssert hasNoConflict() {
    return is(Aspect.CONFLICTS, List.of());
  }

  /** Verifies that the decision follows a proposal of a clause, or of the rule of that name. */
  public DecisionAssert isDecidedBy(String clauseOrRule) {
    Aspect aspect = Aspect.decidedBy(clauseOrRule);
    return verify(aspect, "", clauseOrRule, follows(aspect));
  }

  /**
   * Verifies that the decision follows no proposal of a clause, or of the rule of that name: it
   * made none, or others outdid it.
   */
  public DecisionAssert isNotDecidedBy(String clauseOrRule) {
    Aspect aspect = Aspect.decidedBy(clauseOrRule);
    return verify(aspect, "not ", clauseOrRule, !follows(aspect));
  }

  private boolean follows(Aspect aspect) {
    isNotNull();
    return aspect.reasons(actual).stream().anyMatch(Reason::effective);
  }

  private DecisionAssert is(Aspect aspect, Object expected) {
    isNotNull();
    requireNonNull(expected, aspect.name());
    return verify(aspect, "", expected, expected.equals(aspect.value().apply(actual)));
  }

  private DecisionAssert isAbsent(Aspect aspect) {
    isNotNull();
    return verify(aspect, "", null, aspect.value().apply(actual) == null);
  }

  private DecisionAssert has(Aspect aspect, Object... expected) {
    isNotNull();
    if (expected.length == 0) {
      throw new IllegalArgumentException("name at least one of the " + aspect.name());
    }
    List<Object> all = List.of(expected);
    return verify(aspect, "at least ", all, values(aspect).containsAll(all));
  }

  private DecisionAssert lacks(Aspect aspect, Object unexpected) {
    isNotNull();
    requireNonNull(unexpected, aspect.name());
    return verify(aspect, "not ", unexpected, !values(aspect).contains(unexpected));
  }

  private Collection<?> values(Aspect aspect) {
    return aspect.value().apply(actual) instanceof Collection<?> values ? values : List.of();
  }

  private DecisionAssert verify(
      Aspect aspect, String prefix, @Nullable Object expected, boolean holds) {
    if (!holds) {
      Failure failure = Failure.of(actual, aspect, prefix, expected);
      String why = explaining == null ? "" : WhyNot.lines(explaining.get(), aspect);
      throw failureWithActualExpected(
          failure.actual(), failure.expected(), "%s%s", failure.text(), why);
    }
    return this;
  }

  static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no moment with an offset such as 2026-03-03T10:00:00+09:00", wrong);
    }
  }
}
