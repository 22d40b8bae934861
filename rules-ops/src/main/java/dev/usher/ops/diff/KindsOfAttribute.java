package dev.usher.ops.diff;

import dev.usher.compare.ChangeKind;
import dev.usher.model.decision.Attribute;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of change an attribute that is not equal may come with. */
final class KindsOfAttribute {
  /** What only one of several can be is what rules can disagree on. */
  private static final Set<Attribute> SINGLE =
      EnumSet.of(
          Attribute.TOPIC,
          Attribute.OWNER,
          Attribute.QUEUE,
          Attribute.REPLY_VIA,
          Attribute.ACTIONS);

  /** What may come out otherwise at a later moment. */
  private static final Set<Attribute> TIMED = EnumSet.complementOf(EnumSet.of(Attribute.TOPIC));

  private KindsOfAttribute() {}

  /** Returns the kinds, in their order. */
  static Set<ChangeKind> of(Attribute attribute) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    Arrays.stream(ChangeKind.values())
        .filter(kind -> attributes(kind).contains(attribute))
        .forEach(kinds::add);
    return kinds;
  }

  private static Set<Attribute> attributes(ChangeKind kind) {
    return switch (kind) {
      case TOPIC -> EnumSet.of(Attribute.TOPIC);
      case SEVERITY_UP, SEVERITY_DOWN -> EnumSet.of(Attribute.SEVERITY);
      case VIP_ADDED, VIP_LOST -> EnumSet.of(Attribute.VIP);
      case EMERGENCY_ADDED, EMERGENCY_LOST -> EnumSet.of(Attribute.EMERGENCY);
      case SIGNAL_ADDED, SIGNAL_LOST -> EnumSet.of(Attribute.SIGNALS);
      case TIER_UP, TIER_DOWN -> EnumSet.of(Attribute.TIER);
      case ESCALATION_ADDED, ESCALATION_LOST, ESCALATION_LATER, ESCALATION_EARLIER ->
          EnumSet.of(Attribute.TIER);
      case OWNER -> EnumSet.of(Attribute.OWNER);
      case QUEUE -> EnumSet.of(Attribute.QUEUE);
      case REPLY_VIA -> EnumSet.of(Attribute.REPLY_VIA);
      case APPROVAL_ADDED, APPROVAL_LOST, APPROVAL_CHOICE ->
          EnumSet.of(Attribute.APPROVALS, Attribute.ANY_OF);
      case HOLD_ADDED, HOLD_LOST -> EnumSet.of(Attribute.HOLDS);
      case VERDICT, REFUND_MORE, REFUND_LESS, REFUND -> EnumSet.of(Attribute.REFUND);
      case TARGET_ADDED, TARGET_LOST, LATER, EARLIER, TARGET -> EnumSet.of(Attribute.TARGETS);
      case ACTION_ADDED, ACTION_LOST, ACTION_LATER, ACTION_EARLIER, ACTION ->
          EnumSet.of(Attribute.ACTIONS);
      case CONFLICT_ADDED, CONFLICT_LOST, CONFLICT -> SINGLE;
      case REVIEW -> TIMED;
    };
  }
}
