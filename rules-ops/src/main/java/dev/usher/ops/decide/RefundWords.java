package dev.usher.ops.decide;

import dev.usher.compare.DecisionWords;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.ops.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/** What a decision says of the money, as people read it. */
public final class RefundWords {
  private RefundWords() {}

  /** Returns it at length, such as {@code up to 200 USD, once finance agrees}. */
  public static String whole(Decision decision) {
    Refund refund = decision.refund();
    if (refund == null) {
      return "";
    }
    return switch (refund.verdict()) {
      case GRANTED, REFUSED -> brief(decision);
      case APPROVAL -> {
        String once = "once " + Phrases.and(conditions(decision));
        yield refund.amount() == null ? once : brief(decision) + ", " + once;
      }
    };
  }

  /** Returns it without those who must agree, such as {@code up to 200 USD}. */
  public static String brief(Decision decision) {
    return DecisionWords.refund(decision);
  }

  private static List<String> conditions(Decision decision) {
    List<String> conditions = new ArrayList<>();
    List<String> approvals = decision.approvals();
    if (!approvals.isEmpty()) {
      conditions.add(Phrases.and(approvals) + (approvals.size() == 1 ? " agrees" : " agree"));
    }
    for (AnyOf choice : decision.anyOf()) {
      conditions.add(choice + (choice.need() == 1 ? " agrees" : " agree"));
    }
    List<String> holds = decision.holds();
    if (!holds.isEmpty()) {
      boolean one = holds.size() == 1;
      conditions.add(
          (one ? "the hold " : "the holds ")
              + Phrases.and(holds)
              + (one ? " is lifted" : " are lifted"));
    }
    return conditions;
  }
}
