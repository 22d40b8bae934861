package dev.usher.compare;

import dev.usher.internal.text.ClockText;
import dev.usher.model.Channel;
import dev.usher.model.Money;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import dev.usher.model.internal.ConstantName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision says, part by part, in words. */
public final class DecisionWords {
  private final Decision decision;
  private final ZoneId zone;

  DecisionWords(Decision decision, ZoneId zone) {
    this.decision = decision;
    this.zone = zone;
  }

  /**
   * Returns what a decision says of the money, without those who must agree, such as {@code up to
   * 200 USD}; nothing where it does not speak of any.
   */
  public static String refund(Decision decision) {
    Refund refund = decision.refund();
    if (refund == null) {
      return "";
    }
    Money amount = refund.amount();
    return switch (refund.verdict()) {
      case GRANTED -> amount == null ? "granted" : "granted: " + plain(amount);
      case APPROVAL -> amount == null ? "to be approved" : "up to " + plain(amount);
      case REFUSED ->
          "refused: "
              + (refund.refusals().isEmpty()
                  ? "no rule grants it"
                  : String.join(", ", refund.refusals()));
    };
  }

  /** Returns an amount without decimals that are all zero, which say nothing. */
  private static String plain(Money money) {
    BigDecimal amount = money.amount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return (whole ? amount.setScale(0).toPlainString() : amount.toPlainString())
        + " "
        + money.currency();
  }

  /** Returns what it says of a part: of what a case has one of at most one, else one for each. */
  List<String> of(String part) {
    return switch (part) {
      case ChangedPart.ESCALATIONS ->
          decision.escalations().stream().map(this::escalation).toList();
      case ChangedPart.CONFLICTS -> decision.conflicts().stream().map(this::conflict).toList();
      case ChangedPart.NEXT_REVIEW -> optional(moment(decision.nextReview(), ""));
      default -> of(Attribute.find(part).orElseThrow());
    };
  }

  private List<String> of(Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> optional(decision.topic());
      case SEVERITY -> List.of(ConstantName.of(decision.severity()));
      case VIP -> List.of(yesOrNo(decision.vip()));
      case EMERGENCY -> List.of(yesOrNo(decision.emergency()));
      case SIGNALS -> decision.signals();
      case TIER -> List.of(String.valueOf(decision.tier()));
      case OWNER -> List.of(decision.owner());
      case QUEUE -> List.of(decision.queue());
      case REPLY_VIA -> replyVia(decision.replyVia());
      case APPROVALS -> decision.approvals();
      case ANY_OF -> decision.anyOf().stream().map(AnyOf::toString).toList();
      case HOLDS -> decision.holds();
      case REFUND -> optional(refund(decision));
      case TARGETS -> decision.targets().stream().map(this::target).toList();
      case ACTIONS -> decision.actions().stream().map(this::action).toList();
    };
  }

  /** Returns a target, such as {@code first-response by 2026-03-03 12:00}. */
  String target(Target target) {
    return target.metric().key() + moment(target.due(), " by ");
  }

  /** Returns an action, such as {@code call-back by desk due 2026-03-03 12:00}. */
  String action(Action action) {
    String by = action.by() == null ? "" : " by " + action.by();
    return action.name() + by + moment(action.due(), " due ") + moment(action.from(), " from ");
  }

  /** Returns an escalation, such as {@code tier 2 at 2026-03-04 10:00}. */
  String escalation(Escalation each) {
    return "tier " + each.tier() + moment(each.at(), " at ");
  }

  /** Returns a conflict, such as {@code queue (shop or web)}. */
  String conflict(Conflict each) {
    return each.attribute() + " (" + String.join(" or ", each.values()) + ")";
  }

  private String moment(@Nullable Instant moment, String before) {
    return moment == null ? "" : before + ClockText.dated(zone, moment);
  }

  private static List<String> replyVia(@Nullable Channel channel) {
    return channel == null ? List.of() : List.of(ConstantName.of(channel));
  }

  private static List<String> optional(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
