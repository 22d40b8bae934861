package dev.usher.internal.analysis.model;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;

/**
 * What is merged from proposals of its own: an attribute, or one name's part of it, such as an
 * action.
 *
 * @param attribute the attribute
 * @param detail what of it; empty for all of it
 */
public record Share(Attribute attribute, Object detail) {
  private static final Shared SHARED = new Shared();

  /** Returns what a proposal has a share in. */
  static Share of(Proposal proposal) {
    return proposal.accept(SHARED);
  }

  private static Share all(Attribute attribute) {
    return new Share(attribute, "");
  }

  private static final class Shared implements ProposalVisitor<Share> {

    @Override
    public Share topic(Proposal.Topic topic) {
      return all(Attribute.TOPIC);
    }

    @Override
    public Share atLeast(Proposal.AtLeast atLeast) {
      return all(Attribute.SEVERITY);
    }

    @Override
    public Share vip(Proposal.Vip vip) {
      return all(Attribute.VIP);
    }

    @Override
    public Share emergency(Proposal.Emergency emergency) {
      return all(Attribute.EMERGENCY);
    }

    @Override
    public Share signal(Proposal.Signal signal) {
      return new Share(Attribute.SIGNALS, signal.name());
    }

    @Override
    public Share escalate(Proposal.Escalate escalate) {
      return all(Attribute.TIER);
    }

    @Override
    public Share approval(Proposal.Approval approval) {
      return new Share(Attribute.APPROVALS, approval.authority());
    }

    @Override
    public Share approvalByAny(Proposal.ApprovalByAny choice) {
      return new Share(Attribute.ANY_OF, choice.choice());
    }

    @Override
    public Share hold(Proposal.Hold hold) {
      return new Share(Attribute.HOLDS, hold.reason());
    }

    @Override
    public Share grant(Proposal.Grant grant) {
      return all(Attribute.REFUND);
    }

    @Override
    public Share cap(Proposal.Cap cap) {
      return all(Attribute.REFUND);
    }

    @Override
    public Share refusal(Proposal.Refusal refusal) {
      return all(Attribute.REFUND);
    }

    @Override
    public Share route(Proposal.Route route) {
      return all(Attribute.QUEUE);
    }

    @Override
    public Share assign(Proposal.Assign assign) {
      return all(Attribute.OWNER);
    }

    @Override
    public Share replyVia(Proposal.ReplyVia replyVia) {
      return all(Attribute.REPLY_VIA);
    }

    @Override
    public Share due(Proposal.Due target) {
      return new Share(Attribute.TARGETS, target.metric());
    }

    @Override
    public Share act(Proposal.Act act) {
      return new Share(Attribute.ACTIONS, act.name());
    }
  }
}
