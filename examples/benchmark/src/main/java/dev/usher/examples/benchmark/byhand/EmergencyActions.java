package dev.usher.examples.benchmark.byhand;

import java.time.Duration;

/** What happens in an emergency, which at receipt has just begun. Clauses KY-P. */
final class EmergencyActions {
  private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private EmergencyActions() {}

  static void add(Facts facts, Todo todo) {
    todo.act("notify-cs-lead", HALF_HOUR)
        .act("confirm-solution", HOUR)
        .act("post-mortem", "cs-lead", TWO_DAYS)
        .act("log-timeline")
        .act("gather-emergency-details", QUARTER_HOUR)
        .act("report-resolution-to-cs-lead");
    if (facts.korean()) {
      todo.act("live-updates-on-messenger");
    }
    switch (facts.topic()) {
      case "costume-malfunction" -> production(todo.act("repair-or-replace", HALF_HOUR));
      case "rush-order", "quality-concern", "major-quality-failure" -> production(todo);
      case "shipping-delay", "shipping-status" -> shipping(todo);
      default -> {
        if (facts.late()) {
          production(todo);
        }
      }
    }
  }

  private static void production(Todo todo) {
    todo.act("contact-operations", HALF_HOUR).act("assess-production", HOUR);
  }

  private static void shipping(Todo todo) {
    todo.act("contact-ga-shipping", HALF_HOUR).act("evaluate-express", HOUR).act("share-tracking");
  }
}
