package dev.usher.examples.benchmark.byhand;

import dev.usher.clock.OpeningHours;
import java.time.Duration;

/** What a client is owed along the order. Clauses KY-O. */
final class OrderActions {
  private static final Duration CONFIRMED_WITHIN = Duration.ofHours(4);
  private static final Duration SET_UP_WITHIN = Duration.ofDays(2);
  private static final Duration SURVEY_AFTER = Duration.ofDays(7);
  private static final int KICKOFF_DAYS = 5;

  private OrderActions() {}

  static void add(Facts facts, Seriousness serious, OpeningHours hours, Todo todo) {
    switch (facts.topic()) {
      case "new-client" -> onboard(facts, serious, hours, todo);
      case "order-placed" -> {
        todo.act("confirm-order", CONFIRMED_WITHIN);
        if (serious.vip()) {
          todo.act("premium-finishing").act("request-production-priority").act("phone-update");
        }
        watch(facts, todo);
      }
      case "production-started", "qc-passed", "shipped" -> milestone(facts, serious, todo);
      case "delivered" -> milestone(facts, serious, todo.act("send-survey", SURVEY_AFTER));
      case "qc-failed" -> {
        todo.act("offer-repair-remake-refund")
            .act("explain-quality-failure")
            .act("follow-up-until-satisfied");
        watch(facts, todo);
      }
      default -> {}
    }
  }

  private static void onboard(Facts facts, Seriousness serious, OpeningHours hours, Todo todo) {
    todo.act("assign-account")
        .act("welcome-email", SET_UP_WITHIN)
        .act("client-profile", SET_UP_WITHIN)
        .act("request-preferences", SET_UP_WITHIN)
        .act("review-handoff-notes")
        .act("explain-emergency-contact")
        .act("plan-first-order");
    if (serious.vip()) {
      todo.act("kickoff-call", hours.plusBusinessDays(facts.receivedAt(), KICKOFF_DAYS))
          .act("name-client-success-manager", "cs-lead");
    } else {
      todo.act("offer-kickoff-call").act("name-support-specialist", "cs-lead");
    }
  }

  private static void milestone(Facts facts, Seriousness serious, Todo todo) {
    todo.act("notify-milestone");
    if (serious.vip()) {
      todo.act("phone-update");
    }
    watch(facts, todo);
  }

  private static void watch(Facts facts, Todo todo) {
    if (facts.labelled("first-order")) {
      todo.act("monitor-first-order");
    }
  }
}
