package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Phase;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One contact on its way through the four questions. The facts of each question are taken, fired by
 * the engine, and settled when those of the next are taken. Not safe to share between threads.
 */
final class CaseRun {
  private final Contact contact;
  private final AtReceipt receipt;
  private final CaseClock time;
  private final StatedRules stated;
  private final Function<RankedRule, Proposer> proposers;
  private final CaseProposals intake;
  private final CaseProposals classified;
  private final List<CaseProposals> assessed = new ArrayList<>(1);
  private final CaseProposals tiered;
  private final GreatestSalience<String> topics = new GreatestSalience<>();
  private @Nullable Classification classification;
  private @Nullable HighestTier tier;

  CaseRun(
      Contact contact,
      AtReceipt receipt,
      CaseClock time,
      StatedRules stated,
      Function<RankedRule, Proposer> proposers) {
    this.contact = contact;
    this.receipt = receipt;
    this.time = time;
    this.stated = stated;
    this.proposers = proposers;
    this.intake = new CaseProposals(proposers);
    this.classified = new CaseProposals(proposers);
    this.tiered = new CaseProposals(proposers);
  }

  /** Adds the fact of the first question. */
  void intake(List<Case> facts) {
    facts.add(new Intake(receipt, intake));
  }

  /** Settles the topic and adds the fact of the second question. */
  void classified(List<Case> facts) {
    new ProposalsByKind(intake.sorted())
        .topics()
        .forEach(each -> topics.take(each.by(), each.proposal().name()));
    facts.add(new Classified(receipt, topic(), classified));
  }

  /** Settles how serious the case is, and adds a fact for each phase of its life. */
  void assessed(List<Case> facts) {
    if (contact.severity() != null) {
      classified.add(stated.severity(), new Proposal.AtLeast(contact.severity(), null));
    }
    classification = new Classification(new ProposalsByKind(classified.sorted()), time);
    // Rules of the third question ask about severity and emergency, so each phase is a fact of its
    // own: a tier that is proposed in one of them is reached when it begins, now or later.
    for (Phase<Assessment> phase : classification.phases()) {
      CaseProposals proposals = new CaseProposals(proposers);
      assessed.add(proposals);
      facts.add(new Assessed(receipt, topic(), phase.answer(), proposals));
    }
  }

  /** Settles the tier and adds the fact of the fourth question. */
  void tiered(List<Case> facts) {
    Classification serious = answered(classification);
    List<Phase<List<RuleProposal<Proposal.Escalate>>>> phases = new ArrayList<>(assessed.size());
    for (int i = 0; i < assessed.size(); i++) {
      phases.add(
          new Phase<>(
              serious.phases().get(i).from(),
              new ProposalsByKind(assessed.get(i).sorted()).tiers()));
    }
    tier = new HighestTier(phases, stated.tier(), time);
    facts.add(new Tiered(receipt, topic(), serious.now(), tier.tier(), tiered));
  }

  /** Settles the rest. */
  Decision decision(PolicyRef policy, List<String> roles) {
    List<List<RuleProposal<?>>> phases = new ArrayList<>(assessed.size());
    assessed.forEach(each -> phases.add(each.sorted()));
    Settlement settlement =
        new Settlement(
            time,
            stated,
            topics,
            answered(classification),
            answered(tier),
            new Settlement.Proposals(
                intake.sorted(), classified.sorted(), phases, tiered.sorted()));
    return settlement.decision(contact, policy, roles).topic(topic()).build();
  }

  private @Nullable String topic() {
    String settled = topics.settled();
    return settled == null ? contact.topic() : settled;
  }

  private static <T> T answered(@Nullable T answer) {
    if (answer == null) {
      throw new IllegalStateException("the questions were asked out of order");
    }
    return answer;
  }
}
