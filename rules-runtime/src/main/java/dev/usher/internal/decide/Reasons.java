package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every proposal of a case and what became of it, question after question. A new kind of proposal
 * does not compile until it says here which merge it belongs to.
 */
final class Reasons {
  private final GreatestSalience<String> topic;
  private final Classification classification;
  private final HighestTier tier;
  private final EarliestTargets targets;
  private final ActionsByName actions;
  private final Routing routing;
  private final List<Reason> reasons = new ArrayList<>();

  Reasons(
      GreatestSalience<String> topic,
      Classification classification,
      HighestTier tier,
      EarliestTargets targets,
      ActionsByName actions,
      Routing routing) {
    this.topic = topic;
    this.classification = classification;
    this.tier = tier;
    this.targets = targets;
    this.actions = actions;
    this.routing = routing;
  }

  void add(Collection<MadeProposal<?>> proposals) {
    for (MadeProposal<?> each : proposals) {
      reasons.add(reason(each, each.proposal().accept(new OutcomeOf(each.by()))));
    }
  }

  /** Adds the tier that the contact's progress records. */
  void addRecorded(Proposer recorded, int recordedTier) {
    reasons.add(
        reason(
            new MadeProposal<>(recorded, new Proposal.Escalate(recordedTier, null)),
            tier.outcomeOfRecorded()));
  }

  /**
   * Adds what is proposed in the phase that has begun, and what was proposed in earlier ones and
   * still holds the tier up: a case does not fall back.
   */
  void add(List<MadeProposal<?>> now, List<List<MadeProposal<?>>> earlier) {
    Set<Reason> found = new LinkedHashSet<>();
    for (MadeProposal<?> each : now) {
      found.add(reason(each, each.proposal().accept(new OutcomeOf(each.by()))));
    }
    for (int phase = 0; phase < earlier.size(); phase++) {
      for (MadeProposal<Proposal.Escalate> each : new ProposalsByKind(earlier.get(phase)).tiers()) {
        if (tier.isHeldSince(phase, each.proposal())) {
          // A rule that says the same in two phases is one reason.
          found.add(reason(each, tier.outcome(each.proposal())));
        }
      }
    }
    reasons.addAll(found);
  }

  List<Reason> list() {
    return reasons;
  }

  private static Reason reason(MadeProposal<?> made, Outcome outcome) {
    return Reason.builder(made.by().source(), made.proposal())
        .from(outcome.from())
        .state(outcome.state())
        .outdoneBy(outcome.outdoneBy())
        .build();
  }

  /** Asks the merge of a proposal's attribute what became of it. */
  private final class OutcomeOf implements ProposalVisitor<Outcome> {
    private final Proposer by;

    OutcomeOf(Proposer by) {
      this.by = by;
    }

    @Override
    public Outcome topic(Proposal.Topic proposal) {
      return topic.outcome(by, proposal.name());
    }

    @Override
    public Outcome atLeast(Proposal.AtLeast proposal) {
      return classification.outcome(proposal);
    }

    @Override
    public Outcome vip(Proposal.Vip vip) {
      return Outcome.followed();
    }

    @Override
    public Outcome emergency(Proposal.Emergency proposal) {
      return classification.outcome(proposal);
    }

    @Override
    public Outcome signal(Proposal.Signal signal) {
      return Outcome.followed();
    }

    @Override
    public Outcome escalate(Proposal.Escalate proposal) {
      return tier.outcome(proposal);
    }

    @Override
    public Outcome approval(Proposal.Approval approval) {
      return Outcome.followed();
    }

    @Override
    public Outcome hold(Proposal.Hold hold) {
      return Outcome.followed();
    }

    @Override
    public Outcome route(Proposal.Route proposal) {
      return routing.outcome(by, proposal);
    }

    @Override
    public Outcome assign(Proposal.Assign proposal) {
      return routing.outcome(by, proposal);
    }

    @Override
    public Outcome replyVia(Proposal.ReplyVia proposal) {
      return routing.outcome(by, proposal);
    }

    @Override
    public Outcome due(Proposal.Due proposal) {
      return targets.outcome(by, proposal);
    }

    @Override
    public Outcome act(Proposal.Act proposal) {
      return actions.outcome(by, proposal);
    }
  }
}
