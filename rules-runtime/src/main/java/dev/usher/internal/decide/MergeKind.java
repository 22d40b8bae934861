package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;

/** The kinds of proposals, each of which has a merge of its own. */
enum MergeKind {
  TOPIC,
  SEVERITY,
  VIP,
  EMERGENCY,
  SIGNAL,
  TIER,
  APPROVAL,
  HOLD,
  QUEUE,
  OWNER,
  REPLY_VIA,
  TARGET,
  ACTION;

  /** Returns the kind of a proposal; a new kind does not compile until it is named here. */
  static MergeKind of(Proposal proposal) {
    return proposal.accept(
        new ProposalVisitor<>() {
          @Override
          public MergeKind topic(Proposal.Topic topic) {
            return TOPIC;
          }

          @Override
          public MergeKind atLeast(Proposal.AtLeast atLeast) {
            return SEVERITY;
          }

          @Override
          public MergeKind vip(Proposal.Vip vip) {
            return VIP;
          }

          @Override
          public MergeKind emergency(Proposal.Emergency emergency) {
            return EMERGENCY;
          }

          @Override
          public MergeKind signal(Proposal.Signal signal) {
            return SIGNAL;
          }

          @Override
          public MergeKind escalate(Proposal.Escalate escalate) {
            return TIER;
          }

          @Override
          public MergeKind approval(Proposal.Approval approval) {
            return APPROVAL;
          }

          @Override
          public MergeKind hold(Proposal.Hold hold) {
            return HOLD;
          }

          @Override
          public MergeKind route(Proposal.Route route) {
            return QUEUE;
          }

          @Override
          public MergeKind assign(Proposal.Assign assign) {
            return OWNER;
          }

          @Override
          public MergeKind replyVia(Proposal.ReplyVia replyVia) {
            return REPLY_VIA;
          }

          @Override
          public MergeKind due(Proposal.Due due) {
            return TARGET;
          }

          @Override
          public MergeKind act(Proposal.Act act) {
            return ACTION;
          }
        });
  }
}
