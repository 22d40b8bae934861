package dev.usher.ops.decide;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The one reason that stands for a decision where there is room for no more: the one that set the
 * tier; where none did, the owner, and so on down the list. Of several that the decision follows
 * alike it is the first as the decision lists them.
 */
final class DecidingReason {
  private static final List<Attribute> IN_ORDER =
      List.of(
          Attribute.TIER,
          Attribute.OWNER,
          Attribute.QUEUE,
          Attribute.APPROVALS,
          Attribute.ANY_OF,
          Attribute.HOLDS,
          Attribute.REFUND,
          Attribute.EMERGENCY,
          Attribute.SEVERITY,
          Attribute.VIP,
          Attribute.TOPIC,
          Attribute.REPLY_VIA,
          Attribute.SIGNALS,
          Attribute.TARGETS,
          Attribute.ACTIONS);

  private DecidingReason() {}

  /** Returns it, or nothing if the decision follows no proposal at all. */
  static Optional<Reason> of(Decision decision) {
    Reason best = null;
    int rank = IN_ORDER.size();
    for (Reason each : decision.reasons()) {
      int its = each.effective() ? IN_ORDER.indexOf(each.proposal().attribute()) : rank;
      if (its < rank) {
        best = each;
        rank = its;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns its clause and the rule's name, or an empty text. */
  static String words(Decision decision) {
    return of(decision)
        .map(
            reason ->
                reason.clause() == null ? reason.rule() : reason.clause() + " " + reason.rule())
        .orElse("");
  }
}
