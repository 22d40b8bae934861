package dev.usher.internal.live;

import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How two policies' decisions on one contact differ in what somebody would do because of them. */
final class DecisionChange {
  private DecisionChange() {}

  /** Returns the names of the parts that differ, in the order in which a decision lists them. */
  static List<String> between(Decision before, Decision after) {
    List<String> changed = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      if (!Objects.equals(value(before, attribute), value(after, attribute))) {
        changed.add(attribute.key());
      }
    }
    if (!before.escalations().equals(after.escalations())) {
      changed.add("escalations");
    }
    if (!before.conflicts().equals(after.conflicts())) {
      changed.add("conflicts");
    }
    return changed;
  }

  /** Returns who need not agree any more, in words. */
  static List<String> approvalsLost(Decision before, Decision after) {
    List<String> lost = new ArrayList<>(before.approvals());
    lost.removeAll(after.approvals());
    before.anyOf().stream()
        .filter(choice -> !isStillAsked(choice, after))
        .map(AnyOf::toString)
        .forEach(lost::add);
    return lost;
  }

  /** As many of them must agree as before, be it by another choice, or each of them by name. */
  private static boolean isStillAsked(AnyOf choice, Decision after) {
    long named = choice.of().stream().filter(after.approvals()::contains).count();
    return named >= choice.need()
        || after.anyOf().stream().anyMatch(other -> atLeast(other, choice) >= choice.need());
  }

  /** How many of one choice must agree, whoever else does, for another one to be met. */
  private static long atLeast(AnyOf met, AnyOf choice) {
    return met.need() - met.of().stream().filter(each -> !choice.of().contains(each)).count();
  }

  private static @Nullable Object value(Decision of, Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> of.topic();
      case SEVERITY -> of.severity();
      case VIP -> of.vip();
      case EMERGENCY -> of.emergency();
      case SIGNALS -> of.signals();
      case TIER -> of.tier();
      case OWNER -> of.owner();
      case QUEUE -> of.queue();
      case REPLY_VIA -> of.replyVia();
      case APPROVALS -> of.approvals();
      case ANY_OF -> of.anyOf();
      case HOLDS -> of.holds();
      case REFUND -> of.refund();
      case TARGETS -> of.targets();
      case ACTIONS -> of.actions();
    };
  }
}
