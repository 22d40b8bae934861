package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Channel;

/** Where does the case wait, and which way does the answer go? Clauses KY-Q, KY-F and KY-W. */
final class Paths {
  private Paths() {}

  static String queue(Facts facts, Seriousness serious, String owner) {
    if (serious.emergency() && !facts.open()) {
      return "on-call";
    }
    return switch (facts.topic()) {
      case "feedback-quality", "feedback-timeline" -> "operations";
      case "feature-request" -> "design";
      case "feedback-pricing" -> "sales";
      case "feedback-communication" -> "cs-lead";
      case "competitor-intelligence" -> "strategy";
      default -> owner;
    };
  }

  static Channel replyVia(Facts facts, Seriousness serious) {
    return switch (facts.topic()) {
      case "invoice", "contract", "contract-dispute", "order-placed" -> Channel.EMAIL;
      default -> {
        if (serious.emergency()) {
          yield Channel.PHONE;
        }
        Channel preferred = facts.contact().account().preferredChannel();
        if (preferred != null) {
          yield preferred;
        }
        yield facts.korean() ? Channel.MESSENGER : Channel.EMAIL;
      }
    };
  }
}
