package dev.usher.internal.explain;

import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision is another one if it differs. That the refund granted is as much as is asked
 * for, and that a moment is counted from another one, stay the same however much or late that is.
 */
final class Aspects {
  private static final Attribute[] ALL = Attribute.values();

  private Aspects() {}

  /**
   * Returns in what two decisions differ.
   *
   * @param moved whether moments have moved along with one of the contact's
   */
  static Set<Attribute> differing(Decision one, Decision other, boolean moved) {
    Set<Attribute> differing = EnumSet.noneOf(Attribute.class);
    for (Attribute attribute : ALL) {
      if (!Objects.equals(value(one, attribute, moved), value(other, attribute, moved))) {
        differing.add(attribute);
      }
    }
    return differing;
  }

  private static @Nullable Object value(Decision of, Attribute attribute, boolean moved) {
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
      case REFUND -> of.refund() == null ? null : refund(of.refund());
      case TARGETS -> moved ? targets(of) : of.targets();
      case ACTIONS -> moved ? actions(of) : of.actions();
    };
  }

  private static List<@Nullable Object> refund(Refund refund) {
    Money amount = refund.amount();
    Object granted = amount != null && amount.equals(refund.asked()) ? "as asked" : amount;
    return Arrays.asList(refund.verdict(), granted, refund.refusals());
  }

  private static List<Object> targets(Decision of) {
    List<Object> targets = new ArrayList<>();
    of.targets().forEach(each -> targets.add(List.of(each.metric(), each.within())));
    return targets;
  }

  private static List<Object> actions(Decision of) {
    List<Object> actions = new ArrayList<>();
    of.actions().forEach(each -> actions.add(Arrays.asList(each.name(), each.by())));
    return actions;
  }
}
