package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Phase;
import dev.usher.internal.engine.AskedRules;
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
import org.jspecify.annotations.Nullable;

/**
 * One contact on its way through the four questions: the facts of each are handed to the engine,
 * and what its rules propose is settled before those of the next are made. Not safe to share
 * between threads.
 */
final class CaseRun {
  private final Contact contact;
  private final AtReceipt receipt;
  private final CaseClock time;
  private final StatedRules stated;
  private final List<Proposer> proposers;
  private final AskedRules rules;

  CaseRun(
      Contact contact,
      AtReceipt receipt,
      CaseClock time,
      StatedRules stated,
      List<Proposer> proposers,
      AskedRules rules) {
    this.contact = contact;
    this.receipt = receipt;
    this.time = time;
    this.stated = stated;
    this.proposers = proposers;
    this.rules = rules;
  }

  /** Asks the four questions in turn, and settles the rest. */
  Decision decision(PolicyRef policy, List<String> roles) {
    List<MadeProposal<?>> intake = ask(new Intake(receipt, rules.verbs())).sorted();
    GreatestSalience<String> topics = topics(intake);
    String topic = topic(topics);

    List<MadeProposal<?>> classified = classified(topic);
    Classification serious = new Classification(new ProposalsByKind(classified), time);

    // Rules of the third question ask about severity and emergency, so each phase is a fact of its
    // own: a tier that is proposed in one of them is reached when it begins, now or later.
    List<List<MadeProposal<?>>> assessed = new ArrayList<>(serious.phases().size());
    for (Phase<Assessment> phase : serious.phases()) {
      assessed.add(ask(new Assessed(receipt, topic, phase.answer(), rules.verbs())).sorted());
    }
    HighestTier tier = new HighestTier(tiers(serious, assessed), stated.tier(), time);

    List<MadeProposal<?>> tiered =
        ask(new Tiered(receipt, topic, serious.now(), tier.tier(), rules.verbs())).sorted();
    Settlement settlement =
        new Settlement(
            time,
            stated,
            topics,
            serious,
            tier,
            new Settlement.Proposals(intake, classified, assessed, tiered));
    return settlement.decision(contact, policy, roles).topic(topic).build();
  }

  private CaseProposals ask(Case fact) {
    CaseProposals proposals = new CaseProposals(proposers);
    rules.ask(fact, proposals);
    return proposals;
  }

  private static GreatestSalience<String> topics(List<MadeProposal<?>> intake) {
    GreatestSalience<String> topics = new GreatestSalience<>();
    new ProposalsByKind(intake)
        .topics()
        .forEach(each -> topics.take(each.by(), each.proposal().name()));
    return topics;
  }

  private @Nullable String topic(GreatestSalience<String> topics) {
    String settled = topics.settled();
    return settled == null ? contact.topic() : settled;
  }

  private List<MadeProposal<?>> classified(@Nullable String topic) {
    CaseProposals proposals = ask(new Classified(receipt, topic, rules.verbs()));
    if (contact.severity() != null) {
      proposals.add(stated.severity(), new Proposal.AtLeast(contact.severity(), null));
    }
    return proposals.sorted();
  }

  private static List<Phase<List<MadeProposal<Proposal.Escalate>>>> tiers(
      Classification serious, List<List<MadeProposal<?>>> assessed) {
    List<Phase<List<MadeProposal<Proposal.Escalate>>>> phases = new ArrayList<>(assessed.size());
    for (int i = 0; i < assessed.size(); i++) {
      phases.add(
          new Phase<>(
              serious.phases().get(i).from(), new ProposalsByKind(assessed.get(i)).tiers()));
    }
    return phases;
  }
}
