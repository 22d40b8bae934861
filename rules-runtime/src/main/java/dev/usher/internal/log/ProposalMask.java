package dev.usher.internal.log;

import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import java.util.function.UnaryOperator;

/**
 * The same proposal with other texts where a contact may have said them.
 *
 * @param text what to write in the place of a text
 */
record ProposalMask(UnaryOperator<String> text) implements ProposalVisitor<Proposal> {
  @Override
  public Proposal topic(Proposal.Topic topic) {
    return topic;
  }

  @Override
  public Proposal atLeast(Proposal.AtLeast atLeast) {
    return atLeast;
  }

  @Override
  public Proposal vip(Proposal.Vip vip) {
    return vip;
  }

  @Override
  public Proposal emergency(Proposal.Emergency emergency) {
    return emergency;
  }

  @Override
  public Proposal signal(Proposal.Signal signal) {
    return new Proposal.Signal(text.apply(signal.name()));
  }

  @Override
  public Proposal escalate(Proposal.Escalate escalate) {
    return escalate;
  }

  @Override
  public Proposal approval(Proposal.Approval approval) {
    return new Proposal.Approval(text.apply(approval.authority()));
  }

  @Override
  public Proposal approvalByAny(Proposal.ApprovalByAny choice) {
    AnyOf any = choice.choice();
    return new Proposal.ApprovalByAny(AnyOf.of(any.need(), any.of().stream().map(text).toList()));
  }

  @Override
  public Proposal hold(Proposal.Hold hold) {
    return new Proposal.Hold(text.apply(hold.reason()));
  }

  @Override
  public Proposal grant(Proposal.Grant grant) {
    return grant;
  }

  @Override
  public Proposal cap(Proposal.Cap cap) {
    return cap;
  }

  @Override
  public Proposal refusal(Proposal.Refusal refusal) {
    return new Proposal.Refusal(text.apply(refusal.reason()));
  }

  @Override
  public Proposal route(Proposal.Route route) {
    return new Proposal.Route(text.apply(route.queue()));
  }

  @Override
  public Proposal assign(Proposal.Assign assign) {
    return new Proposal.Assign(text.apply(assign.role()));
  }

  @Override
  public Proposal replyVia(Proposal.ReplyVia replyVia) {
    return replyVia;
  }

  @Override
  public Proposal due(Proposal.Due target) {
    return target;
  }

  @Override
  public Proposal act(Proposal.Act act) {
    String by = act.by();
    return new Proposal.Act(
        text.apply(act.name()), by == null ? null : text.apply(by), act.due(), act.from());
  }
}
