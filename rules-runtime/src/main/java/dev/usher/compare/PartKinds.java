package dev.usher.compare;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which kinds a part of a decision has changed; of none exactly where both are equal. */
final class PartKinds {
  private static final Set<ChangeKind> NONE = EnumSet.noneOf(ChangeKind.class);

  private final Decision before;
  private final Decision after;

  PartKinds(Decision before, Decision after) {
    this.before = before;
    this.after = after;
  }

  Set<ChangeKind> of(Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> other(before.topic(), after.topic(), ChangeKind.TOPIC);
      case SEVERITY ->
          turn(
              after.severity().compareTo(before.severity()),
              ChangeKind.SEVERITY_UP,
              ChangeKind.SEVERITY_DOWN);
      case VIP ->
          turn(
              Boolean.compare(after.vip(), before.vip()),
              ChangeKind.VIP_ADDED,
              ChangeKind.VIP_LOST);
      case EMERGENCY ->
          turn(
              Boolean.compare(after.emergency(), before.emergency()),
              ChangeKind.EMERGENCY_ADDED,
              ChangeKind.EMERGENCY_LOST);
      case SIGNALS ->
          union(before.signals(), after.signals(), ChangeKind.SIGNAL_ADDED, ChangeKind.SIGNAL_LOST);
      case TIER ->
          turn(
              Integer.compare(after.tier(), before.tier()),
              ChangeKind.TIER_UP,
              ChangeKind.TIER_DOWN);
      case OWNER -> other(before.owner(), after.owner(), ChangeKind.OWNER);
      case QUEUE -> other(before.queue(), after.queue(), ChangeKind.QUEUE);
      case REPLY_VIA -> other(before.replyVia(), after.replyVia(), ChangeKind.REPLY_VIA);
      case APPROVALS ->
          before.approvals().equals(after.approvals())
              ? NONE
              : agreements(Agreements.missing(before, after), Agreements.missing(after, before));
      case ANY_OF ->
          before.anyOf().equals(after.anyOf())
              ? NONE
              : agreements(
                  Agreements.missingChoices(before, after),
                  Agreements.missingChoices(after, before));
      case HOLDS ->
          union(before.holds(), after.holds(), ChangeKind.HOLD_ADDED, ChangeKind.HOLD_LOST);
      case REFUND -> RefundKinds.of(before.refund(), after.refund());
      case TARGETS -> targets();
      case ACTIONS -> actions();
    };
  }

  Set<ChangeKind> escalations() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    Pairs.of(before.escalations(), after.escalations(), PartKinds::reachTheSame)
        .eachAdded(one -> kinds.add(ChangeKind.ESCALATION_ADDED))
        .eachLost(one -> kinds.add(ChangeKind.ESCALATION_LOST))
        .eachOther(
            (was, is) ->
                kinds.add(
                    is.at().isAfter(was.at())
                        ? ChangeKind.ESCALATION_LATER
                        : ChangeKind.ESCALATION_EARLIER));
    return kinds;
  }

  Set<ChangeKind> conflicts() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    Pairs.of(before.conflicts(), after.conflicts(), PartKinds::areOnTheSame)
        .eachAdded(one -> kinds.add(ChangeKind.CONFLICT_ADDED))
        .eachLost(one -> kinds.add(ChangeKind.CONFLICT_LOST))
        .eachOther((was, is) -> kinds.add(ChangeKind.CONFLICT));
    return kinds;
  }

  Set<ChangeKind> nextReview() {
    return other(before.nextReview(), after.nextReview(), ChangeKind.REVIEW);
  }

  static boolean areOfTheSame(Target one, Target other) {
    return one.metric() == other.metric();
  }

  static boolean areTheSame(Action one, Action other) {
    return one.name().equals(other.name());
  }

  static boolean reachTheSame(Escalation one, Escalation other) {
    return one.tier() == other.tier();
  }

  static boolean areOnTheSame(Conflict one, Conflict other) {
    return one.attribute().equals(other.attribute());
  }

  private Set<ChangeKind> targets() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    Pairs.of(before.targets(), after.targets(), PartKinds::areOfTheSame)
        .eachAdded(one -> kinds.add(ChangeKind.TARGET_ADDED))
        .eachLost(one -> kinds.add(ChangeKind.TARGET_LOST))
        .eachOther(
            (was, is) -> {
              int order = is.due().compareTo(was.due());
              kinds.addAll(
                  order == 0
                      ? EnumSet.of(ChangeKind.TARGET)
                      : turn(order, ChangeKind.LATER, ChangeKind.EARLIER));
            });
    return kinds;
  }

  private Set<ChangeKind> actions() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    Pairs.of(before.actions(), after.actions(), PartKinds::areTheSame)
        .eachAdded(one -> kinds.add(ChangeKind.ACTION_ADDED))
        .eachLost(one -> kinds.add(ChangeKind.ACTION_LOST))
        .eachOther(
            (was, is) -> {
              int order = deadline(is).compareTo(deadline(was));
              kinds.addAll(turn(order, ChangeKind.ACTION_LATER, ChangeKind.ACTION_EARLIER));
              if (!Objects.equals(was.by(), is.by()) || !Objects.equals(was.from(), is.from())) {
                kinds.add(ChangeKind.ACTION);
              }
            });
    return kinds;
  }

  /** No deadline is later than every deadline. */
  private static Instant deadline(Action action) {
    Instant due = action.due();
    return due == null ? Instant.MAX : due;
  }

  private static Set<ChangeKind> other(
      @Nullable Object before, @Nullable Object after, ChangeKind kind) {
    return Objects.equals(before, after) ? NONE : EnumSet.of(kind);
  }

  private static Set<ChangeKind> turn(int order, ChangeKind up, ChangeKind down) {
    return order == 0 ? NONE : EnumSet.of(order > 0 ? up : down);
  }

  private static <T> Set<ChangeKind> union(
      List<T> before, List<T> after, ChangeKind added, ChangeKind lost) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (!before.containsAll(after)) {
      kinds.add(added);
    }
    if (!after.containsAll(before)) {
      kinds.add(lost);
    }
    return kinds;
  }

  private static Set<ChangeKind> agreements(Collection<?> lost, Collection<?> added) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (!added.isEmpty()) {
      kinds.add(ChangeKind.APPROVAL_ADDED);
    }
    if (!lost.isEmpty()) {
      kinds.add(ChangeKind.APPROVAL_LOST);
    }
    return kinds.isEmpty() ? EnumSet.of(ChangeKind.APPROVAL_CHOICE) : kinds;
  }
}
