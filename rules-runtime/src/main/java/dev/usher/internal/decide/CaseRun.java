package dev.usher.internal.decide;

import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Milestones;
import dev.usher.internal.timeline.Phase;
import dev.usher.model.Contact;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private final CaseLedger intake = new CaseLedger();
  private final CaseLedger classified = new CaseLedger();
  private final List<CaseLedger> assessed = new ArrayList<>(1);
  private final CaseLedger tiered = new CaseLedger();
  private final SingleValue<String> topics = new SingleValue<>();
  private @Nullable Classification classification;
  private @Nullable Escalations escalations;

  CaseRun(Contact contact, AtReceipt receipt, CaseClock time, StatedRules stated) {
    this.contact = contact;
    this.receipt = receipt;
    this.time = time;
    this.stated = stated;
  }

  /** Adds the fact of the first question. */
  void intake(List<Case> facts) {
    facts.add(new Intake(receipt, intake));
  }

  /** Settles the topic and adds the fact of the second question. */
  void classified(List<Case> facts) {
    for (Entry entry : intake.sorted()) {
      if (entry.proposal() instanceof Proposal.Topic topic) {
        topics.propose(entry, topic.name());
      }
    }
    facts.add(new Classified(receipt, topic(), classified));
  }

  /** Settles how serious the case is, and adds a fact for each phase of its life. */
  void assessed(List<Case> facts) {
    if (contact.severity() != null) {
      classified.add(stated.severity(), new Proposal.AtLeast(contact.severity(), null));
    }
    classification = new Classification(classified.sorted(), time);
    for (Phase<Assessment> phase : classification.phases()) {
      CaseLedger ledger = new CaseLedger();
      assessed.add(ledger);
      facts.add(new Assessed(receipt, topic(), phase.answer(), ledger));
    }
  }

  /** Settles the tier and adds the fact of the fourth question. */
  void tiered(List<Case> facts) {
    List<List<Entry>> proposals = new ArrayList<>(assessed.size());
    for (CaseLedger ledger : assessed) {
      proposals.add(ledger.sorted());
    }
    escalations = new Escalations(answered(classification), proposals, time);
    facts.add(new Tiered(receipt, topic(), assessment(), escalations.tier(), tiered));
  }

  /** Settles the rest. */
  Decision decision(Decider decider) {
    Classification settled = answered(classification);
    Escalations climbed = answered(escalations);
    List<Entry> entries = tiered.sorted();
    Milestones milestones =
        new Milestones(time.receivedAt(), climbed.tierReached(), emergencySince());
    Targets targets = new Targets(entries, time, milestones);
    Actions actions = new Actions(entries, time, milestones, targets);
    Routing routing = new Routing(entries);
    Consent consent = new Consent(climbed.proposalsNow(), entries);
    Assessment now = assessment();
    List<Conflict> conflicts = new ArrayList<>(0);
    topics.reportConflict("topic", conflicts);
    routing.reportConflicts(conflicts);
    Reasons reasons = new Reasons(intake.sorted(), topics);
    settled.explain(now, reasons.list());
    climbed.explain(stated.tier(), reasons.list());
    reasons.add(entries, targets, actions, routing);
    String owner = routing.owner(decider.roleOf(climbed.tier()));
    return Decision.builder(contact.id(), decider.ref(), time.at(), owner)
        .topic(topic())
        .severity(now.severity())
        .vip(now.vip())
        .emergency(now.emergency())
        .signals(now.signals())
        .tier(climbed.tier())
        .queue(routing.queue(owner))
        .replyVia(routing.replyVia())
        .approvals(consent.approvals())
        .holds(consent.holds())
        .targets(targets.standing())
        .actions(actions.inOrder(conflicts))
        .escalations(climbed.toCome())
        .nextReview(climbed.nextReview(targets.nextBreach()))
        .conflicts(conflicts)
        .reasons(reasons.list())
        .build();
  }

  private @Nullable String topic() {
    String settled = topics.settled();
    return settled == null ? contact.topic() : settled;
  }

  private Assessment assessment() {
    Classification settled = answered(classification);
    return settled.phases().get(settled.phaseNow()).answer();
  }

  private @Nullable Instant emergencySince() {
    Instant since = answered(classification).emergencySince();
    return since == null || since.isAfter(time.at()) ? null : since;
  }

  private static <T> T answered(@Nullable T answer) {
    if (answer == null) {
      throw new IllegalStateException("the questions were asked out of order");
    }
    return answer;
  }
}
