package dev.usher.compare;

import dev.usher.internal.text.Nearest;
import dev.usher.model.internal.ConstantName;
import java.util.Arrays;
import java.util.Optional;

/**
 * A way in which a decision differs from an earlier one on the same contact. Whatever differs is of
 * one kind or more. Ordered as a decision lists what they are about.
 */
public enum ChangeKind {
  /** The case is about something else, or about something that was or is not known. */
  TOPIC("another topic"),
  /** The case is more serious. */
  SEVERITY_UP("more severe"),
  /** The case is less serious. */
  SEVERITY_DOWN("less severe"),
  /** The customer is a VIP, and was none. */
  VIP_ADDED("a VIP"),
  /** The customer is no VIP, and was one. */
  VIP_LOST("no VIP"),
  /** There is an emergency, and was none. */
  EMERGENCY_ADDED("an emergency"),
  /** There is no emergency, and was one. */
  EMERGENCY_LOST("no emergency"),
  /** There is a signal that was not there. */
  SIGNAL_ADDED("signal added"),
  /** A signal that was there is missing. */
  SIGNAL_LOST("signal lost"),
  /** The case is further up. */
  TIER_UP("tier up"),
  /** The case is further down. */
  TIER_DOWN("tier down"),
  /** Somebody else owns the case. */
  OWNER("another owner"),
  /** The case waits in another queue. */
  QUEUE("another queue"),
  /** The answer takes another channel, or one that was or is left open. */
  REPLY_VIA("another reply channel"),
  /** Somebody must agree who need not have agreed, by name or among those of a choice. */
  APPROVAL_ADDED("approval added"),
  /** Somebody need not agree who had to, by name or among those of a choice. */
  APPROVAL_LOST("approval lost"),
  /** Who must agree is put otherwise, by which nobody's agreement is added or lost. */
  APPROVAL_CHOICE("approvals put otherwise"),
  /** The case must not go on for a reason that did not stand. */
  HOLD_ADDED("hold added"),
  /** The case may go on as to a reason for which it had to wait. */
  HOLD_LOST("hold lost"),
  /** The money is due, due once approved, or refused, and was otherwise, or not spoken of. */
  VERDICT("another verdict"),
  /** More money is due, or will be once it is approved; what is refused counts as none. */
  REFUND_MORE("more refunded"),
  /** Less money is due, or will be once it is approved; what is refused counts as none. */
  REFUND_LESS("less refunded"),
  /**
   * Something else is said of the money: other refusals, another amount asked for, an amount where
   * none was named or the other way round, another currency.
   */
  REFUND("refund put otherwise"),
  /** There is a target for a metric that had none. */
  TARGET_ADDED("target added"),
  /** There is no target for a metric that had one. */
  TARGET_LOST("target lost"),
  /** A target falls due later. */
  LATER("due later"),
  /** A target falls due earlier. */
  EARLIER("due earlier"),
  /** A target falls due at the same moment, with another span or in another state. */
  TARGET("target put otherwise"),
  /** There is an action that was not there. */
  ACTION_ADDED("action added"),
  /** An action that was there is missing. */
  ACTION_LOST("action lost"),
  /** An action is due later, or has no deadline any more. */
  ACTION_LATER("action later"),
  /** An action is due earlier, or has a deadline where it had none. */
  ACTION_EARLIER("action earlier"),
  /** Somebody else takes an action, or it begins at another moment. */
  ACTION("action put otherwise"),
  /** The case will reach a tier that it would not have reached. */
  ESCALATION_ADDED("escalation added"),
  /** The case will not reach a tier that it would have reached. */
  ESCALATION_LOST("escalation lost"),
  /** The case will reach a tier later. */
  ESCALATION_LATER("escalation later"),
  /** The case will reach a tier earlier. */
  ESCALATION_EARLIER("escalation earlier"),
  /** Rules disagree where they did not. */
  CONFLICT_ADDED("conflict added"),
  /** Rules do not disagree where they did. */
  CONFLICT_LOST("conflict lost"),
  /** Rules disagree on the same attribute, with other values or other rules on its sides. */
  CONFLICT("conflict put otherwise"),
  /** The decision changes next at another moment, and nothing else differs by then. */
  REVIEW("another next review");

  private final String key = ConstantName.of(this);
  private final String title;

  ChangeKind(String title) {
    this.title = title;
  }

  /** Returns the name that options and reports use, such as {@code approval-lost}. */
  public String key() {
    return key;
  }

  /** Returns it in a few words, such as {@code due later}. */
  public String title() {
    return title;
  }

  /** Returns the kind with a key, or nothing if there is none. */
  public static Optional<ChangeKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Returns the kind that was probably meant by a key that none has, if there is one. */
  public static Optional<ChangeKind> like(String key) {
    return Nearest.to(key, Arrays.stream(values()).map(ChangeKind::key).toList())
        .flatMap(ChangeKind::find);
  }

  /** Returns what the change is seen from the other side: of tier up it is tier down. */
  public ChangeKind mirrored() {
    return switch (this) {
      case SEVERITY_UP -> SEVERITY_DOWN;
      case SEVERITY_DOWN -> SEVERITY_UP;
      case VIP_ADDED -> VIP_LOST;
      case VIP_LOST -> VIP_ADDED;
      case EMERGENCY_ADDED -> EMERGENCY_LOST;
      case EMERGENCY_LOST -> EMERGENCY_ADDED;
      case SIGNAL_ADDED -> SIGNAL_LOST;
      case SIGNAL_LOST -> SIGNAL_ADDED;
      case TIER_UP -> TIER_DOWN;
      case TIER_DOWN -> TIER_UP;
      case APPROVAL_ADDED -> APPROVAL_LOST;
      case APPROVAL_LOST -> APPROVAL_ADDED;
      case HOLD_ADDED -> HOLD_LOST;
      case HOLD_LOST -> HOLD_ADDED;
      case REFUND_MORE -> REFUND_LESS;
      case REFUND_LESS -> REFUND_MORE;
      case TARGET_ADDED -> TARGET_LOST;
      case TARGET_LOST -> TARGET_ADDED;
      case LATER -> EARLIER;
      case EARLIER -> LATER;
      case ACTION_ADDED -> ACTION_LOST;
      case ACTION_LOST -> ACTION_ADDED;
      case ACTION_LATER -> ACTION_EARLIER;
      case ACTION_EARLIER -> ACTION_LATER;
      case ESCALATION_ADDED -> ESCALATION_LOST;
      case ESCALATION_LOST -> ESCALATION_ADDED;
      case ESCALATION_LATER -> ESCALATION_EARLIER;
      case ESCALATION_EARLIER -> ESCALATION_LATER;
      case CONFLICT_ADDED -> CONFLICT_LOST;
      case CONFLICT_LOST -> CONFLICT_ADDED;
      case TOPIC, OWNER, QUEUE, REPLY_VIA, APPROVAL_CHOICE, VERDICT, REFUND -> this;
      case TARGET, ACTION, CONFLICT, REVIEW -> this;
    };
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key;
  }
}
