package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * What was proposed for one fact, each kind of proposal in a list of its own, so that each merge is
 * given its own kind. A new kind does not compile until it has a list here.
 */
final class ProposalsByKind {
  private List<MadeProposal<Proposal.Topic>> topics = List.of();
  private List<MadeProposal<Proposal.AtLeast>> severities = List.of();
  private List<MadeProposal<Proposal.Vip>> vips = List.of();
  private List<MadeProposal<Proposal.Emergency>> emergencies = List.of();
  private List<MadeProposal<Proposal.Signal>> signals = List.of();
  private List<MadeProposal<Proposal.Escalate>> tiers = List.of();
  private List<MadeProposal<Proposal.Approval>> approvals = List.of();
  private List<MadeProposal<Proposal.Hold>> holds = List.of();
  private List<MadeProposal<Proposal.Route>> queues = List.of();
  private List<MadeProposal<Proposal.Assign>> owners = List.of();
  private List<MadeProposal<Proposal.ReplyVia>> replyChannels = List.of();
  private List<MadeProposal<Proposal.Due>> targets = List.of();
  private List<MadeProposal<Proposal.Act>> actions = List.of();

  ProposalsByKind(List<MadeProposal<?>> proposals) {
    for (MadeProposal<?> each : proposals) {
      each.proposal().accept(new Sorter(each.by()));
    }
  }

  List<MadeProposal<Proposal.Topic>> topics() {
    return topics;
  }

  List<MadeProposal<Proposal.AtLeast>> severities() {
    return severities;
  }

  List<MadeProposal<Proposal.Vip>> vips() {
    return vips;
  }

  List<MadeProposal<Proposal.Emergency>> emergencies() {
    return emergencies;
  }

  List<MadeProposal<Proposal.Signal>> signals() {
    return signals;
  }

  List<MadeProposal<Proposal.Escalate>> tiers() {
    return tiers;
  }

  List<MadeProposal<Proposal.Approval>> approvals() {
    return approvals;
  }

  List<MadeProposal<Proposal.Hold>> holds() {
    return holds;
  }

  List<MadeProposal<Proposal.Route>> queues() {
    return queues;
  }

  List<MadeProposal<Proposal.Assign>> owners() {
    return owners;
  }

  List<MadeProposal<Proposal.ReplyVia>> replyChannels() {
    return replyChannels;
  }

  List<MadeProposal<Proposal.Due>> targets() {
    return targets;
  }

  List<MadeProposal<Proposal.Act>> actions() {
    return actions;
  }

  /**
   * Puts one proposal into the list of its kind, and returns that list, because a visitor returns
   * something; nobody looks at it.
   */
  private final class Sorter implements ProposalVisitor<List<?>> {
    private final Proposer by;

    Sorter(Proposer by) {
      this.by = by;
    }

    private <P extends Proposal> List<MadeProposal<P>> with(
        List<MadeProposal<P>> list, P proposal) {
      // Most facts get no proposal of most kinds, and then share one empty list.
      List<MadeProposal<P>> grown = list.isEmpty() ? new ArrayList<>(4) : list;
      grown.add(new MadeProposal<>(by, proposal));
      return grown;
    }

    @Override
    public List<?> topic(Proposal.Topic topic) {
      topics = with(topics, topic);
      return topics;
    }

    @Override
    public List<?> atLeast(Proposal.AtLeast atLeast) {
      severities = with(severities, atLeast);
      return severities;
    }

    @Override
    public List<?> vip(Proposal.Vip vip) {
      vips = with(vips, vip);
      return vips;
    }

    @Override
    public List<?> emergency(Proposal.Emergency emergency) {
      emergencies = with(emergencies, emergency);
      return emergencies;
    }

    @Override
    public List<?> signal(Proposal.Signal signal) {
      signals = with(signals, signal);
      return signals;
    }

    @Override
    public List<?> escalate(Proposal.Escalate escalate) {
      tiers = with(tiers, escalate);
      return tiers;
    }

    @Override
    public List<?> approval(Proposal.Approval approval) {
      approvals = with(approvals, approval);
      return approvals;
    }

    @Override
    public List<?> hold(Proposal.Hold hold) {
      holds = with(holds, hold);
      return holds;
    }

    @Override
    public List<?> route(Proposal.Route route) {
      queues = with(queues, route);
      return queues;
    }

    @Override
    public List<?> assign(Proposal.Assign assign) {
      owners = with(owners, assign);
      return owners;
    }

    @Override
    public List<?> replyVia(Proposal.ReplyVia replyVia) {
      replyChannels = with(replyChannels, replyVia);
      return replyChannels;
    }

    @Override
    public List<?> due(Proposal.Due due) {
      targets = with(targets, due);
      return targets;
    }

    @Override
    public List<?> act(Proposal.Act act) {
      actions = with(actions, act);
      return actions;
    }
  }
}
