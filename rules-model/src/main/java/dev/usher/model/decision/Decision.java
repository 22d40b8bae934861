package dev.usher.model.decision;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact sits at one moment, and why. Immutable; every list is sorted, so that equal
 * decisions are equal text.
 *
 * @param contact the contact's id; never null
 * @param policy the policy that decided; never null
 * @param at the moment the decision is made for; never null
 * @param topic what the contact is about, or null if that is not known
 * @param severity how serious it is; never null
 * @param vip the customer is a VIP
 * @param emergency an emergency has begun
 * @param signals named observations
 * @param tier how far up the case is, 1 or more
 * @param owner who owns the case; never null
 * @param queue the queue that it waits in; never null
 * @param replyVia the channel that the answer takes, or null if that is left open
 * @param approvals the authorities that must agree
 * @param holds the reasons why the case must not go on yet
 * @param targets what must have happened by when, one at most for each metric
 * @param actions what else must be done
 * @param escalations the tiers still to be reached if nothing changes, in order of time
 * @param nextReview the next moment at which the decision changes if nothing else happens, or null
 * @param conflicts the attributes that rules disagree on
 * @param reasons every proposal, in the order of the four questions and then by the rule's name
 */
public record Decision(
    String contact,
    PolicyRef policy,
    Instant at,
    @Nullable String topic,
    Severity severity,
    boolean vip,
    boolean emergency,
    List<String> signals,
    int tier,
    String owner,
    String queue,
    @Nullable Channel replyVia,
    List<String> approvals,
    List<String> holds,
    List<Target> targets,
    List<Action> actions,
    List<Escalation> escalations,
    @Nullable Instant nextReview,
    List<Conflict> conflicts,
    List<Reason> reasons) {

  /** Copies the lists. */
  public Decision {
    signals = List.copyOf(signals);
    approvals = List.copyOf(approvals);
    holds = List.copyOf(holds);
    targets = List.copyOf(targets);
    actions = List.copyOf(actions);
    escalations = List.copyOf(escalations);
    conflicts = List.copyOf(conflicts);
    reasons = List.copyOf(reasons);
  }

  /** Returns the target with a metric's key, such as {@code first-response}, if it is set. */
  public Optional<Target> target(String metric) {
    return targets.stream().filter(target -> target.metric().key().equals(metric)).findFirst();
  }

  /** Returns the action of that name, if it must be done. */
  public Optional<Action> action(String name) {
    return actions.stream().filter(action -> action.name().equals(name)).findFirst();
  }
}
