package dev.usher.sentence;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.From;
import org.jspecify.annotations.Nullable;

/** What rules propose in words; the compiler names each kind that has none. */
final class ProposalWords implements ProposalVisitor<String> {
  /** What the words for an action begin with. */
  static final String DO = "do ";

  private final ValueWords values;

  private final boolean moments;

  /**
   * Makes words.
   *
   * @param moments whether they say from when something holds
   */
  ProposalWords(ValueWords values, boolean moments) {
    this.values = values;
    this.moments = moments;
  }

  @Override
  public String topic(Proposal.Topic topic) {
    return "topic " + topic.name();
  }

  @Override
  public String atLeast(Proposal.AtLeast atLeast) {
    return atLeast(atLeast.level().name(), atLeast.from());
  }

  /** Returns the words for a severity that is told in words. */
  String atLeast(String level, @Nullable From from) {
    return "severity " + level + from(from);
  }

  @Override
  public String vip(Proposal.Vip vip) {
    return "the customer is a VIP";
  }

  @Override
  public String emergency(Proposal.Emergency emergency) {
    return "it is an emergency" + from(emergency.from());
  }

  @Override
  public String signal(Proposal.Signal signal) {
    return "signal " + signal.name();
  }

  @Override
  public String escalate(Proposal.Escalate escalate) {
    return values.tier(escalate.tier()) + from(escalate.from());
  }

  @Override
  public String approval(Proposal.Approval approval) {
    return approval.authority() + " must agree";
  }

  @Override
  public String approvalByAny(Proposal.ApprovalByAny choice) {
    return choice.choice() + " must agree";
  }

  @Override
  public String hold(Proposal.Hold hold) {
    return "on hold for " + hold.reason();
  }

  @Override
  public String grant(Proposal.Grant grant) {
    return granted(
        grant.amount() == null ? "what is asked" : values.amount(grant.amount()), grant.per());
  }

  /** Returns the words for an amount that is told in words. */
  static String granted(String amount, @Nullable String per) {
    return amount + " is granted" + (per == null ? "" : " for each of " + per);
  }

  @Override
  public String cap(Proposal.Cap cap) {
    return capped(values.amount(cap.amount()));
  }

  /** Returns the words for a limit that is told in words. */
  static String capped(String amount) {
    return "at most " + amount + " is granted";
  }

  @Override
  public String refusal(Proposal.Refusal refusal) {
    return "the money is refused for " + refusal.reason();
  }

  @Override
  public String route(Proposal.Route route) {
    return "queue " + route.queue();
  }

  @Override
  public String assign(Proposal.Assign assign) {
    return "owner " + assign.role();
  }

  @Override
  public String replyVia(Proposal.ReplyVia replyVia) {
    return replyVia(replyVia.channel().name());
  }

  /** Returns the words for a channel that is told in words. */
  static String replyVia(String channel) {
    return "reply via " + channel;
  }

  @Override
  public String due(Proposal.Due due) {
    return due.metric().key().replace('-', ' ') + " " + due.within().limit();
  }

  @Override
  public String act(Proposal.Act act) {
    String by = act.by() == null ? "" : " by " + act.by();
    return DO + act.name() + by + due(act.due()) + from(act.from());
  }

  private static String due(@Nullable Deadline due) {
    if (due == null) {
      return "";
    }
    return due instanceof Countdown countdown ? " " + countdown.limit() : ", due with " + due;
  }

  private String from(@Nullable From from) {
    return from == null || !moments ? "" : ", from " + from;
  }
}
