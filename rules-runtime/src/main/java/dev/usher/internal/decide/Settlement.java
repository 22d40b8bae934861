package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a case's way through the questions: every merge, put together as a decision. */
final class Settlement {
  private final CaseClock time;
  private final Merges merges;

  /**
   * Starts from what was proposed.
   *
   * @param merges which have taken every proposal
   */
  Settlement(CaseClock time, Merges merges) {
    this.time = time;
    this.merges = merges;
  }

  /**
   * Returns the decision without its topic and its reasons.
   *
   * @param contact its id
   * @param roles of the tiers, the lowest first
   */
  DecisionBuilder decision(String contact, PolicyRef policy, List<String> roles) {
    List<Target> standing = merges.targets().standing();
    List<Action> inOrder = merges.actions().inOrder();
    Assessment serious = merges.classification().now();
    Instant review = nextReview();
    int tier = merges.tier().tier();
    String owner = merges.owner(roles.get(tier - 1));
    return Decision.builder(contact, policy, time.at(), owner)
        .severity(serious.severity())
        .vip(serious.vip())
        .emergency(serious.emergency())
        .signals(merges.classification().signalNames())
        .tier(tier)
        .queue(merges.queue(owner))
        .replyVia(merges.replyVia())
        .approvals(merges.approvals())
        .anyOf(merges.anyOf())
        .holds(merges.holds())
        .refund(merges.refund())
        .targets(standing)
        .actions(inOrder)
        .escalations(merges.tier().toCome())
        .nextReview(review)
        .conflicts(merges.conflicts())
        .timeline(timeline(standing, inOrder, review));
  }

  /**
   * Returns the earliest of the next breach, the next tier, the next change of assessment and the
   * next beginning of an action.
   */
  private @Nullable Instant nextReview() {
    return Moment.earlier(
        Moment.earlier(merges.targets().nextBreach(), merges.tier().nextStep()),
        Moment.earlier(merges.classification().nextPhase(), merges.actions().nextChange()));
  }

  private List<TimelineEvent> timeline(
      List<Target> standing, List<Action> inOrder, @Nullable Instant review) {
    CaseTimeline timeline = new CaseTimeline(time.receivedAt());
    timeline.targets(standing);
    timeline.actions(merges.actions().inTheEnd(inOrder));
    timeline.phases(merges.classification().phases());
    timeline.emergency(merges.classification().emergencySince());
    timeline.tiers(merges.tier().steps());
    timeline.review(review);
    return timeline.events();
  }
}
