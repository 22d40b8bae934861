package dev.usher.internal.decide;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Refund;
import dev.usher.model.rule.CaseFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merges of one case, one for each attribute. A new attribute does not compile until it has its
 * own here. Not safe to share between threads.
 */
final class Merges {
  private final Contact contact;
  private final CaseFields fields;
  private final @Nullable RefundTerms terms;
  private final Classification classification;
  private final HighestTier tier;
  private final EarliestTargets targets;
  private final ActionsByName actions;

  // Most cases have no proposal of most of these kinds.
  private @Nullable GreatestSalience<Proposal.Topic, String> topic;
  private @Nullable Union<Proposal.Approval, String> approvals;
  private @Nullable Union<Proposal.ApprovalByAny, AnyOf> anyOf;
  private @Nullable Union<Proposal.Hold, String> holds;
  private @Nullable RefundRuling ruling;
  private @Nullable GreatestSalience<Proposal.Assign, String> owner;
  private @Nullable GreatestSalience<Proposal.Route, String> queue;
  private @Nullable GreatestSalience<Proposal.ReplyVia, Channel> replyVia;

  /**
   * Starts with nothing.
   *
   * @param terms what the policy says of every refund; null if it gives no verdicts on them
   */
  Merges(
      Contact contact,
      CaseFields fields,
      CaseClock time,
      StatedRules stated,
      @Nullable RefundTerms terms) {
    this.contact = contact;
    this.fields = fields;
    this.terms = terms;
    this.classification = new Classification(time);
    this.tier = new HighestTier(stated.tier().source(), time);
    Milestones milestones = new Milestones(time, classification, tier);
    this.targets = new EarliestTargets(time, milestones);
    this.actions = new ActionsByName(new ActionMoments(time, milestones, targets));
  }

  /** Hands a proposal to its merge. */
  void take(MadeProposal<?> made) {
    switch (made.attribute()) {
      case TOPIC -> topicMerge().take(of(made));
      case SEVERITY -> classification.severity().take(of(made));
      case VIP -> classification.vip().take(of(made));
      case EMERGENCY -> classification.emergency().take(of(made));
      case SIGNALS -> classification.signals().take(of(made));
      case TIER -> tier.take(of(made));
      case APPROVALS -> approvalsMerge().take(of(made));
      case ANY_OF -> anyOfMerge().take(of(made));
      case HOLDS -> holdsMerge().take(of(made));
      case REFUND -> rulingMerge().take(of(made));
      case QUEUE -> queueMerge().take(of(made));
      case OWNER -> ownerMerge().take(of(made));
      case REPLY_VIA -> replyViaMerge().take(of(made));
      case TARGETS -> targets.take(of(made));
      case ACTIONS -> actions.take(of(made));
    }
  }

  /** Returns what has become of a proposal that its merge has taken. */
  Outcome outcome(MadeProposal<?> made) {
    return switch (made.attribute()) {
      case TOPIC -> topicMerge().outcome(of(made));
      case SEVERITY -> classification.severity().outcome(of(made));
      case VIP -> classification.vip().outcome(of(made));
      case EMERGENCY -> classification.emergency().outcome(of(made));
      case SIGNALS -> classification.signals().outcome(of(made));
      case TIER -> tier.outcome(of(made));
      case APPROVALS -> approvalsMerge().outcome(of(made));
      case ANY_OF -> anyOfMerge().outcome(of(made));
      case HOLDS -> holdsMerge().outcome(of(made));
      case REFUND -> rulingMerge().outcome(of(made));
      case QUEUE -> queueMerge().outcome(of(made));
      case OWNER -> ownerMerge().outcome(of(made));
      case REPLY_VIA -> replyViaMerge().outcome(of(made));
      case TARGETS -> targets.outcome(of(made));
      case ACTIONS -> actions.outcome(of(made));
    };
  }

  /** Each case above names the merge of the proposals that speak of its attribute. */
  @SuppressWarnings("unchecked")
  private static <P extends Proposal> MadeProposal<P> of(MadeProposal<?> made) {
    return (MadeProposal<P>) made;
  }

  Classification classification() {
    return classification;
  }

  HighestTier tier() {
    return tier;
  }

  EarliestTargets targets() {
    return targets;
  }

  ActionsByName actions() {
    return actions;
  }

  /** Returns the topic that was settled, or null. */
  @Nullable String topic() {
    return topic == null ? null : topic.settled();
  }

  /** Returns the owner that was settled, or else the role given. */
  String owner(String otherwise) {
    return owner == null ? otherwise : owner.settledOr(otherwise);
  }

  /** Returns the queue that was settled, or else the one given. */
  String queue(String otherwise) {
    return queue == null ? otherwise : queue.settledOr(otherwise);
  }

  /** Returns the channel of the answer that was settled, or null. */
  @Nullable Channel replyVia() {
    return replyVia == null ? null : replyVia.settled();
  }

  /** Returns the authorities that must agree, sorted. */
  List<String> approvals() {
    return approvals == null ? List.of() : approvals.listed();
  }

  /** Returns the choices of authorities of whom some must agree, sorted. */
  List<AnyOf> anyOf() {
    return anyOf == null ? List.of() : anyOf.listed();
  }

  /** Returns the reasons why the case must not go on yet, sorted. */
  List<String> holds() {
    return holds == null ? List.of() : holds.listed();
  }

  /** Returns what is said of the money, or null if nothing is. */
  @Nullable Refund refund() {
    if (ruling == null && (terms == null || contact.refund() == null)) {
      return null;
    }
    return rulingMerge().refund(approvals != null || anyOf != null || holds != null);
  }

  /** Returns the conflicts over what a case has one of, and over who takes an action. */
  List<Conflict> conflicts() {
    Few<Conflict> conflicts = new Few<>();
    actions.addConflicts(conflicts);
    add(topic, "topic", conflicts);
    add(owner, "owner", conflicts);
    add(queue, "queue", conflicts);
    add(replyVia, "replyVia", conflicts);
    return conflicts.listed();
  }

  private static void add(
      @Nullable GreatestSalience<?, ?> merge, String attribute, Few<Conflict> conflicts) {
    if (merge != null) {
      merge.addConflict(attribute, conflicts);
    }
  }

  private GreatestSalience<Proposal.Topic, String> topicMerge() {
    if (topic == null) {
      topic = new GreatestSalience<>(Proposal.Topic::name);
    }
    return topic;
  }

  private Union<Proposal.Approval, String> approvalsMerge() {
    if (approvals == null) {
      approvals = new Union<>(Proposal.Approval::authority);
    }
    return approvals;
  }

  private Union<Proposal.ApprovalByAny, AnyOf> anyOfMerge() {
    if (anyOf == null) {
      anyOf = new Union<>(Proposal.ApprovalByAny::choice);
    }
    return anyOf;
  }

  private Union<Proposal.Hold, String> holdsMerge() {
    if (holds == null) {
      holds = new Union<>(Proposal.Hold::reason);
    }
    return holds;
  }

  private RefundRuling rulingMerge() {
    if (ruling == null) {
      // No rule may speak of the money under a policy without terms.
      ruling = new RefundRuling(requireNonNull(terms), contact.refund(), fields);
    }
    return ruling;
  }

  private GreatestSalience<Proposal.Assign, String> ownerMerge() {
    if (owner == null) {
      owner = new GreatestSalience<>(Proposal.Assign::role);
    }
    return owner;
  }

  private GreatestSalience<Proposal.Route, String> queueMerge() {
    if (queue == null) {
      queue = new GreatestSalience<>(Proposal.Route::queue);
    }
    return queue;
  }

  private GreatestSalience<Proposal.ReplyVia, Channel> replyViaMerge() {
    if (replyVia == null) {
      replyVia = new GreatestSalience<>(Proposal.ReplyVia::channel);
    }
    return replyVia;
  }
}
