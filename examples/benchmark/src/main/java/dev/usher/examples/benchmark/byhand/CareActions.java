package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Account;
import dev.usher.model.Money;
import java.math.BigDecimal;

/**
 * Who is asked, who looks after the client's trust, what becomes of feedback. Clauses KY-C, KY-F.
 */
final class CareActions {
  private static final BigDecimal FINANCE_FROM = BigDecimal.valueOf(100);

  private CareActions() {}

  static void add(Facts facts, Seriousness serious, int tier, Todo todo) {
    consult(facts, todo);
    Account account = facts.contact().account();
    if (tier == 3) {
      todo.act("lead-outreach");
    }
    if (account.atRisk()) {
      todo.act("recovery-strategy", "cs-lead").act("support-account-recovery", "sales");
    }
    if (serious.vip() && account.manager() != null) {
      todo.act("inform-account-manager");
    }
  }

  private static void consult(Facts facts, Todo todo) {
    switch (facts.topic()) {
      case "rush-order" -> todo.act("consult-operations");
      case "custom-design" -> todo.act("consult-design");
      case "coordination-failure" -> todo.act("drive-cross-functional-solution", "cs-lead");
      case "feedback-quality", "feature-request", "feedback-timeline", "feedback-communication" ->
          closeTheLoop(todo);
      case "feedback-pricing" -> closeTheLoop(todo.act("notify-finance"));
      default -> {}
    }
    Money refund = facts.contact().refund();
    boolean dear = refund != null && refund.amount().compareTo(FINANCE_FROM) >= 0;
    if (dear || facts.topic().equals("pricing")) {
      todo.act("consult-finance");
    }
    if (facts.topic().equals("shipping-delay") || facts.labelled("express-shipping")) {
      todo.act("engage-ga-shipping");
    }
  }

  private static void closeTheLoop(Todo todo) {
    todo.act("close-the-loop", "cs-lead").act("log-feedback");
  }
}
