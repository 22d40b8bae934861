package dev.usher.examples.benchmark.byhand;

import java.time.Duration;

/** What a client whose order or shipment is late is told and offered. Clauses KY-C5 to KY-C15. */
final class DelayActions {
  private static final Duration WEEK = Duration.ofDays(7);

  private DelayActions() {}

  static void add(Facts facts, Todo todo) {
    todo.act("contact-client-proactively").act("give-revised-date").act("explain-cause");
    boolean weekOfTheShow = facts.neededWithin(WEEK);
    if (weekOfTheShow) {
      todo.act("offer-free-express");
    }
    if (facts.late()) {
      todo.act("recovery-plan");
      if (weekOfTheShow) {
        todo.act("offer-partial-delivery");
      }
    } else {
      todo.act("monitor-tracking");
      if (weekOfTheShow) {
        todo.act("arrange-alternative-shipping");
      }
    }
  }
}
