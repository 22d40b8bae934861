package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Milestones;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.Contact;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a case's way through the questions: every merge, put together as a decision. */
final class Settlement {
  /**
   * What was proposed in answer to each question, in order.
   *
   * @param assessed for each phase of the case, in order of time
   */
  record Proposals(
      List<MadeProposal<?>> intake,
      List<MadeProposal<?>> classified,
      List<List<MadeProposal<?>>> assessed,
      List<MadeProposal<?>> tiered) {}

  private final CaseClock time;
  private final StatedRules stated;
  private final GreatestSalience<String> topics;
  private final Classification classification;
  private final HighestTier tier;
  private final Proposals proposals;
  private final Routing routing;
  private final UnionOfNames approvals = new UnionOfNames();
  private final UnionOfNames holds = new UnionOfNames();
  private final EarliestTargets targets;
  private final ActionsByName actions;

  Settlement(
      CaseClock time,
      StatedRules stated,
      GreatestSalience<String> topics,
      Classification classification,
      HighestTier tier,
      Proposals proposals) {
    this.time = time;
    this.stated = stated;
    this.topics = topics;
    this.classification = classification;
    this.tier = tier;
    this.proposals = proposals;
    ProposalsByKind tiered = new ProposalsByKind(proposals.tiered());
    consent(new ProposalsByKind(proposals.assessed().get(classification.phaseNow())));
    consent(tiered);
    this.routing = new Routing(tiered);
    Milestones milestones = new Milestones(time.receivedAt(), tier.reached(), emergencyBegun());
    this.targets = new EarliestTargets(tiered.targets(), time, milestones);
    this.actions = new ActionsByName(tiered.actions(), time, milestones, targets);
  }

  private void consent(ProposalsByKind proposed) {
    proposed.approvals().forEach(each -> approvals.take(each.proposal().authority()));
    proposed.holds().forEach(each -> holds.take(each.proposal().reason()));
  }

  /** Returns when the emergency began, or null if it has not begun. */
  private @Nullable Instant emergencyBegun() {
    Instant since = classification.emergencySince();
    return since == null || since.isAfter(time.at()) ? null : since;
  }

  /**
   * Returns the decision without its topic.
   *
   * @param roles of the tiers, the lowest first
   */
  DecisionBuilder decision(Contact contact, PolicyRef policy, List<String> roles) {
    List<Conflict> conflicts = new ArrayList<>(0);
    topics.reportConflict("topic", conflicts);
    routing.reportConflicts(conflicts);
    List<Target> standing = targets.standing();
    List<Action> inOrder = actions.inOrder(conflicts);
    Assessment serious = classification.now();
    Instant review = nextReview();
    String owner = routing.owner(roles.get(tier.tier() - 1));
    return Decision.builder(contact.id(), policy, time.at(), owner)
        .severity(serious.severity())
        .vip(serious.vip())
        .emergency(serious.emergency())
        .signals(serious.signals())
        .tier(tier.tier())
        .queue(routing.queue(owner))
        .replyVia(routing.replyVia())
        .approvals(approvals.names())
        .holds(holds.names())
        .targets(standing)
        .actions(inOrder)
        .escalations(tier.toCome())
        .nextReview(review)
        .conflicts(conflicts)
        .reasons(reasons())
        .timeline(timeline(standing, inOrder, review));
  }

  /** Returns the earliest of the next breach, the next tier and the next change of assessment. */
  private @Nullable Instant nextReview() {
    return Moment.earlier(
        Moment.earlier(targets.nextBreach(), tier.nextStep()), classification.nextPhase());
  }

  private List<Reason> reasons() {
    Reasons reasons = new Reasons(topics, classification, tier, targets, actions, routing);
    reasons.add(proposals.intake());
    reasons.add(proposals.classified());
    int recorded = time.progress().tier();
    if (recorded > 0) {
      reasons.addRecorded(stated.tier(), recorded);
    }
    int now = classification.phaseNow();
    reasons.add(proposals.assessed().get(now), proposals.assessed().subList(0, now));
    reasons.add(proposals.tiered());
    return reasons.list();
  }

  private List<TimelineEvent> timeline(
      List<Target> standing, List<Action> inOrder, @Nullable Instant review) {
    CaseTimeline timeline = new CaseTimeline(time.receivedAt());
    timeline.targets(standing);
    timeline.actions(inOrder);
    timeline.phases(classification.phases());
    timeline.emergency(classification.emergencySince());
    timeline.tiers(tier.steps());
    timeline.review(review);
    return timeline.events();
  }
}
