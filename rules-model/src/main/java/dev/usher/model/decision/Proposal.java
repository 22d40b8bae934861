package dev.usher.model.decision;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.internal.ConstantName;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.From;
import dev.usher.model.time.Metric;
import dev.usher.model.time.TierFrom;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks for. Proposals are merged into the decision without regard to their
 * order; the text of each is what an explanation shows. Whoever must tell them apart hands a {@link
 * ProposalVisitor} to {@link #accept}, which names every kind there is.
 */
public sealed interface Proposal {

  /** Returns the attribute that it speaks of. */
  Attribute attribute();

  /** Calls the visitor's method for this kind of proposal, and returns its answer. */
  <R> R accept(ProposalVisitor<R> visitor);

  /**
   * Returns from when it holds, as the rule says it, or null if it holds from receipt on, as most
   * kinds always do.
   */
  default @Nullable From from() {
    return null;
  }

  /**
   * Returns the path of what it proposes as scenarios name it, such as {@code tier}, {@code
   * approvals.finance} or {@code targets.first-response}.
   */
  default String path() {
    return attribute().key();
  }

  /**
   * What the contact is about.
   *
   * @param name the topic; never blank
   */
  record Topic(String name) implements Proposal {

    /**
     * Checks the name.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Topic {
      name = DecisionChecks.text("topic.name", name);
    }

    @Override
    public Attribute attribute() {
      return Attribute.TOPIC;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.topic(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "topic " + name;
    }
  }

  /**
   * At least this severity, from a moment on.
   *
   * @param level the severity; never null
   * @param from from when, or null for receipt
   */
  record AtLeast(Severity level, @Nullable ContactFrom from) implements Proposal {

    /**
     * Checks that there is a severity.
     *
     * @throws NullPointerException if there is none
     */
    public AtLeast {
      Parts.needed("severity.level", level);
    }

    @Override
    public Attribute attribute() {
      return Attribute.SEVERITY;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.atLeast(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return timed("severity " + level, from);
    }
  }

  /** A customer of the first rank. */
  record Vip() implements Proposal {
    @Override
    public Attribute attribute() {
      return Attribute.VIP;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.vip(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "vip";
    }
  }

  /**
   * An emergency, from a moment on.
   *
   * @param from from when, or null for receipt
   */
  record Emergency(@Nullable ContactFrom from) implements Proposal {
    @Override
    public Attribute attribute() {
      return Attribute.EMERGENCY;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.emergency(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return timed("emergency", from);
    }
  }

  /**
   * A named observation that later rules may ask about.
   *
   * @param name its name; never blank
   */
  record Signal(String name) implements Proposal {

    /**
     * Checks the name.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Signal {
      name = DecisionChecks.text("signal.name", name);
    }

    @Override
    public Attribute attribute() {
      return Attribute.SIGNALS;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.signal(this);
    }

    @Override
    public String path() {
      return attribute().key() + "." + name;
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "signal " + name;
    }
  }

  /**
   * At least this tier, from a moment on.
   *
   * @param tier the tier, 1 or more
   * @param from from when, or null for receipt
   */
  record Escalate(int tier, @Nullable TierFrom from) implements Proposal {

    /**
     * Checks the tier.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Escalate {
      DecisionChecks.tier("tier", tier);
    }

    @Override
    public Attribute attribute() {
      return Attribute.TIER;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.escalate(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return timed("tier " + tier, from);
    }
  }

  /**
   * An authority that must agree.
   *
   * @param authority who; never blank
   */
  record Approval(String authority) implements Proposal {

    /**
     * Checks the authority.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Approval {
      authority = DecisionChecks.text("approval.authority", authority);
    }

    @Override
    public Attribute attribute() {
      return Attribute.APPROVALS;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.approval(this);
    }

    @Override
    public String path() {
      return attribute().key() + "." + authority;
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "approval by " + authority;
    }
  }

  /**
   * Authorities of whom some must agree.
   *
   * @param choice who, and how many of them; never null
   */
  record ApprovalByAny(AnyOf choice) implements Proposal {

    /**
     * Checks that there is a choice.
     *
     * @throws NullPointerException if there is none
     */
    public ApprovalByAny {
      Parts.needed("approval.choice", choice);
    }

    @Override
    public Attribute attribute() {
      return Attribute.ANY_OF;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.approvalByAny(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "approval by " + choice;
    }
  }

  /**
   * A reason why the case must not go on yet.
   *
   * @param reason its name; never blank
   */
  record Hold(String reason) implements Proposal {

    /**
     * Checks the reason.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Hold {
      reason = DecisionChecks.text("hold.reason", reason);
    }

    @Override
    public Attribute attribute() {
      return Attribute.HOLDS;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.hold(this);
    }

    @Override
    public String path() {
      return attribute().key() + "." + reason;
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "hold " + reason;
    }
  }

  /**
   * Money that is granted.
   *
   * @param amount how much in the policy's currency, 0 or more, without trailing zeros; null for
   *     what is asked
   * @param per the number of the contact's own {@code fields} that the amount is granted for each
   *     of, or null for the amount itself; never there without an amount
   */
  record Grant(@Nullable BigDecimal amount, @Nullable String per) implements Proposal {

    /** What is asked, whatever that is. */
    public static final Grant ASKED = new Grant(null, null);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the amount is negative, the field's name blank, or the
     *     amount missing beside a field
     */
    public Grant {
      amount = amount == null ? null : DecisionChecks.plainAmount("grant.amount", amount);
      per = DecisionChecks.textIfPresent("grant.per", per);
      if (per != null && amount == null) {
        throw DecisionChecks.because("grant.per", per, "an amount is needed beside it");
      }
    }

    @Override
    public Attribute attribute() {
      return Attribute.REFUND;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.grant(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      String what = amount == null ? "what is asked" : amount.toPlainString();
      return "grant " + what + (per == null ? "" : " for each of " + per);
    }
  }

  /**
   * A limit of what is granted.
   *
   * @param amount the most that is granted, in the policy's currency, 0 or more, without trailing
   *     zeros; never null
   */
  record Cap(BigDecimal amount) implements Proposal {

    /**
     * Checks the amount.
     *
     * @throws NullPointerException if there is none
     * @throws IllegalArgumentException if it is negative
     */
    public Cap {
      amount = DecisionChecks.plainAmount("cap.amount", Parts.needed("cap.amount", amount));
    }

    @Override
    public Attribute attribute() {
      return Attribute.REFUND;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.cap(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "grant at most " + amount.toPlainString();
    }
  }

  /**
   * A reason to refuse the money.
   *
   * @param reason its name; never blank
   */
  record Refusal(String reason) implements Proposal {

    /**
     * Checks the reason.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Refusal {
      reason = DecisionChecks.text("refusal.reason", reason);
    }

    @Override
    public Attribute attribute() {
      return Attribute.REFUND;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.refusal(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "refuse for " + reason;
    }
  }

  /**
   * The queue that the case waits in.
   *
   * @param queue its name; never blank
   */
  record Route(String queue) implements Proposal {

    /**
     * Checks the queue.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Route {
      queue = DecisionChecks.text("queue", queue);
    }

    @Override
    public Attribute attribute() {
      return Attribute.QUEUE;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.route(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "queue " + queue;
    }
  }

  /**
   * Who owns the case.
   *
   * @param role the role; never blank
   */
  record Assign(String role) implements Proposal {

    /**
     * Checks the role.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank or holds half a character
     */
    public Assign {
      role = DecisionChecks.text("owner.role", role);
    }

    @Override
    public Attribute attribute() {
      return Attribute.OWNER;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.assign(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "owner " + role;
    }
  }

  /**
   * The channel that the answer takes.
   *
   * @param channel the channel; never null
   */
  record ReplyVia(Channel channel) implements Proposal {

    /**
     * Checks that there is a channel.
     *
     * @throws NullPointerException if there is none
     */
    public ReplyVia {
      Parts.needed("replyVia.channel", channel);
    }

    @Override
    public Attribute attribute() {
      return Attribute.REPLY_VIA;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.replyVia(this);
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return "reply via " + ConstantName.of(channel);
    }
  }

  /**
   * A moment by which something must have happened.
   *
   * @param metric what; never null
   * @param within how long it may take; never null
   */
  record Due(Metric metric, Countdown within) implements Proposal {

    /**
     * Checks that both are there.
     *
     * @throws NullPointerException if one of them is null
     */
    public Due {
      Parts.needed("metric", metric);
      Parts.needed("within", within);
    }

    @Override
    public Attribute attribute() {
      return Attribute.TARGETS;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.due(this);
    }

    @Override
    public String path() {
      return attribute().key() + "." + metric.key();
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      return metric + " " + within.limit();
    }
  }

  /**
   * Something else that must be done, by whom and by when, from a moment on.
   *
   * @param name its name; never blank
   * @param by who does it, or null if that is left open
   * @param due by when, or null for no deadline; a bare span is counted from its beginning
   * @param from from when, or null for receipt
   */
  record Act(String name, @Nullable String by, @Nullable Deadline due, @Nullable ActionFrom from)
      implements Proposal {

    /**
     * Checks the texts.
     *
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name or {@code by} is blank or holds half a character
     */
    public Act {
      name = DecisionChecks.text("action.name", name);
      by = DecisionChecks.textIfPresent("by", by);
    }

    /** Makes an action that holds from receipt on. */
    public Act(String name, @Nullable String by, @Nullable Deadline due) {
      this(name, by, due, null);
    }

    @Override
    public Attribute attribute() {
      return Attribute.ACTIONS;
    }

    @Override
    public <R> R accept(ProposalVisitor<R> visitor) {
      return visitor.act(this);
    }

    @Override
    public String path() {
      return attribute().key() + "." + name;
    }

    /** Returns the plain form. */
    @Override
    public String toString() {
      String who = by == null ? "" : " by " + by;
      return timed("action " + name + who + (due == null ? "" : due(due)), from);
    }

    private static String due(Deadline due) {
      return due instanceof Countdown countdown ? " " + countdown.limit() : ", due with " + due;
    }
  }

  private static String timed(String what, @Nullable From from) {
    return from == null ? what : what + " from " + from;
  }
}
