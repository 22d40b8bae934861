package dev.usher.internal.log;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.TimelineEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision anew with other texts in the place of those that a contact may have said: names
 * of roles, queues, actions, reasons. Topics, desks and rules are the policy's own.
 */
final class DecisionMask {
  private final UnaryOperator<String> text;
  private final ProposalMask proposals;

  DecisionMask(UnaryOperator<String> text) {
    this.text = text;
    this.proposals = new ProposalMask(text);
  }

  Decision masked(Decision decision, String id) {
    return Decision.builder(id, decision.policy(), decision.at(), text.apply(decision.owner()))
        .topic(decision.topic())
        .severity(decision.severity())
        .vip(decision.vip())
        .emergency(decision.emergency())
        .signals(all(decision.signals()))
        .tier(decision.tier())
        .queue(text.apply(decision.queue()))
        .replyVia(decision.replyVia())
        .approvals(all(decision.approvals()))
        .anyOf(decision.anyOf().stream().map(this::anyOf).toList())
        .holds(all(decision.holds()))
        .refund(refund(decision.refund()))
        .targets(decision.targets())
        .actions(decision.actions().stream().map(this::action).toList())
        .escalations(decision.escalations())
        .nextReview(decision.nextReview())
        .conflicts(decision.conflicts().stream().map(this::conflict).toList())
        .reasons(decision.reasons().stream().map(this::reason).toList())
        .timeline(decision.timeline().stream().map(this::event).toList())
        .build();
  }

  private List<String> all(Collection<String> texts) {
    return texts.stream().map(text).toList();
  }

  private AnyOf anyOf(AnyOf choice) {
    return AnyOf.of(choice.need(), all(choice.of()));
  }

  private @Nullable Refund refund(@Nullable Refund refund) {
    return refund == null
        ? null
        : new Refund(refund.asked(), refund.verdict(), refund.amount(), all(refund.refusals()));
  }

  private Action action(Action action) {
    String by = action.by();
    return Action.builder(text.apply(action.name()))
        .by(by == null ? null : text.apply(by))
        .due(action.due())
        .from(action.from())
        .build();
  }

  private Conflict conflict(Conflict conflict) {
    return new Conflict(
        conflict.attribute(),
        conflict.sides().stream()
            .map(side -> new Conflict.Side(text.apply(side.value()), side.rules()))
            .toList());
  }

  private Reason reason(Reason reason) {
    return Reason.builder(reason.source(), reason.proposal().accept(proposals))
        .from(reason.from())
        .state(reason.state())
        .outdoneBy(reason.outdoneBy())
        .build();
  }

  private TimelineEvent event(TimelineEvent event) {
    String name = event.name();
    return name == null
        ? event
        : new TimelineEvent(
            event.at(),
            event.event(),
            event.state() == null ? text.apply(name) : name,
            event.tier(),
            event.level(),
            event.state());
  }
}
