package dev.usher.ops.decide;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.ops.text.MomentText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision settles of an attribute, in words that two decisions can be compared by. */
public final class AttributeWords {
  private AttributeWords() {}

  /** Returns the words: of what a case has one of at most one, of the others one for each. */
  public static List<String> of(Attribute attribute, Decision decision) {
    return switch (attribute) {
      case TOPIC -> optional(decision.topic());
      case SEVERITY -> List.of(Facts.name(decision.severity()));
      case VIP -> List.of(yesOrNo(decision.vip()));
      case EMERGENCY -> List.of(yesOrNo(decision.emergency()));
      case SIGNALS -> decision.signals();
      case TIER -> List.of(String.valueOf(decision.tier()));
      case OWNER -> List.of(decision.owner());
      case QUEUE -> List.of(decision.queue());
      case REPLY_VIA -> optional(Facts.replyVia(decision));
      case APPROVALS -> decision.approvals();
      case ANY_OF -> decision.anyOf().stream().map(AnyOf::toString).toList();
      case HOLDS -> decision.holds();
      case REFUND -> optional(RefundWords.brief(decision));
      case TARGETS -> decision.targets().stream().map(each -> target(each, decision)).toList();
      case ACTIONS -> decision.actions().stream().map(each -> action(each, decision)).toList();
    };
  }

  /** Returns whether a case has several of it, each of which comes or goes by itself. */
  public static boolean areSeveral(Attribute attribute) {
    return switch (attribute) {
      case SIGNALS, APPROVALS, ANY_OF, HOLDS, TARGETS, ACTIONS -> true;
      case TOPIC, SEVERITY, VIP, EMERGENCY, TIER, OWNER, QUEUE, REPLY_VIA, REFUND -> false;
    };
  }

  private static List<String> optional(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String target(Target target, Decision decision) {
    return target.metric().key() + by(target.due(), decision);
  }

  private static String action(Action action, Decision decision) {
    return Facts.action(action) + by(action.due(), decision);
  }

  private static String by(@Nullable Instant due, Decision decision) {
    ZoneId zone = decision.policy().zone();
    return due == null ? "" : " by " + MomentText.minuteIn(zone, due);
  }
}
