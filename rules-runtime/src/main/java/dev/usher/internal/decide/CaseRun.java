package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Phase;
import dev.usher.internal.engine.AskedRules;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
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
  private final AskedRules rules;
  private final CaseProposals proposals;
  private final Merges merges;

  /** Null unless somebody wants to know the way that the case takes. */
  private @Nullable CaseWitness witness;

  CaseRun(
      Contact contact,
      AtReceipt receipt,
      CaseClock time,
      StatedRules stated,
      @Nullable RefundTerms terms,
      List<RuleProposer> proposers,
      AskedRules rules) {
    this.contact = contact;
    this.receipt = receipt;
    this.time = time;
    this.stated = stated;
    this.rules = rules;
    this.proposals = new CaseProposals(rules, proposers);
    this.merges = new Merges(contact, receipt.fields(), time, stated, terms);
  }

  /** Asks the four questions in turn, and settles the rest. */
  Decision decision(PolicyRef policy, List<String> roles) {
    String topic = topic();
    classify(topic);
    int assessed = proposals.size();
    assess(topic);
    int tiered = proposals.size();
    allocate(topic);
    return new Settlement(time, merges)
        .decision(contact.id(), policy, roles)
        .topic(topic)
        .reasons(reasons(assessed, tiered))
        .build();
  }

  /** Does the same as {@link #decision}, and tells the way to it. */
  CaseTrace trace(PolicyRef policy, List<String> roles) {
    CaseWitness seeing = new CaseWitness();
    witness = seeing;
    Decision decision = decision(policy, roles);
    return new CaseTrace(contact, decision, seeing.facts(merges, contact.receivedAt()));
  }

  private @Nullable String topic() {
    take(ask(new Intake(receipt, rules.verbs())));
    String settled = merges.topic();
    return settled == null ? contact.topic() : settled;
  }

  private void classify(@Nullable String topic) {
    int first = proposals.size();
    Severity severity = contact.severity();
    if (severity != null) {
      proposals.add(new MadeProposal<>(stated.severity(), new Proposal.AtLeast(severity, null)));
    }
    ask(new Classified(receipt, topic, rules.verbs()));
    take(first);
    merges.classification().settle();
  }

  /**
   * Rules of the third question ask about severity and emergency, so each phase is a fact of its
   * own: a tier that is proposed in one of them is reached when it begins, now or later. Of all
   * else, what is proposed in the present phase holds.
   */
  private void assess(@Nullable String topic) {
    Few<Phase<Assessment>> phases = merges.classification().phases();
    for (int phase = 0; phase < phases.size(); phase++) {
      int first = ask(new Assessed(receipt, topic, phases.get(phase).answer(), rules.verbs()));
      if (phase == merges.classification().phaseNow()) {
        take(first);
      } else {
        takeTiers(first);
        proposals.keep(first);
      }
      merges.tier().end(phases.get(phase));
    }
    merges.tier().settle();
  }

  private void allocate(@Nullable String topic) {
    Assessment assessment = merges.classification().now();
    take(ask(new Tiered(receipt, topic, assessment, merges.tier().tier(), rules.verbs())));
    merges.actions().settle();
  }

  /** Asks the rules about a fact, and returns the index of what they propose. */
  private int ask(Case fact) {
    int first = proposals.size();
    proposals.ask(fact);
    if (witness != null) {
      witness.saw(fact, proposals.since(first));
    }
    return first;
  }

  private void take(int first) {
    for (int at = first; at < proposals.size(); at++) {
      merges.take(proposals.get(at));
    }
  }

  private void takeTiers(int first) {
    for (int at = first; at < proposals.size(); at++) {
      if (proposals.get(at).attribute() == Attribute.TIER) {
        merges.take(proposals.get(at));
      }
    }
  }

  /**
   * Returns every proposal and what became of it.
   *
   * @param assessed where those of the third question begin
   * @param tiered where those of the fourth do
   */
  private List<Reason> reasons(int assessed, int tiered) {
    Reasons reasons = new Reasons(merges, proposals);
    reasons.add(0, assessed);
    reasons.addRecorded(stated.tier(), time.progress().tier());
    reasons.addDistinct(assessed, tiered);
    reasons.addHeldTiers();
    reasons.add(tiered, proposals.size());
    return reasons.list();
  }
}
