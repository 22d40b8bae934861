package dev.usher.model.decision;

/**
 * What is done with each kind of proposal. A new kind is a new method here, so that the compiler
 * names every reader that has nothing to say about it yet.
 *
 * @param <R> what is answered
 */
public interface ProposalVisitor<R> {
  /** Answers for a topic. */
  R topic(Proposal.Topic topic);

  /** Answers for a severity. */
  R atLeast(Proposal.AtLeast atLeast);

  /** Answers for a customer of the first rank. */
  R vip(Proposal.Vip vip);

  /** Answers for an emergency. */
  R emergency(Proposal.Emergency emergency);

  /** Answers for a signal. */
  R signal(Proposal.Signal signal);

  /** Answers for a tier. */
  R escalate(Proposal.Escalate escalate);

  /** Answers for an authority that must agree. */
  R approval(Proposal.Approval approval);

  /** Answers for authorities of whom some must agree. */
  R approvalByAny(Proposal.ApprovalByAny choice);

  /** Answers for a reason to wait. */
  R hold(Proposal.Hold hold);

  /** Answers for money that is granted. */
  R grant(Proposal.Grant grant);

  /** Answers for a limit of what is granted. */
  R cap(Proposal.Cap cap);

  /** Answers for a reason to refuse the money. */
  R refusal(Proposal.Refusal refusal);

  /** Answers for a queue. */
  R route(Proposal.Route route);

  /** Answers for an owner. */
  R assign(Proposal.Assign assign);

  /** Answers for a channel for the answer. */
  R replyVia(Proposal.ReplyVia replyVia);

  /** Answers for a target. */
  R due(Proposal.Due target);

  /** Answers for an action. */
  R act(Proposal.Act act);
}
