package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How serious is it, and for whom? Clauses KY-V, KY-E and KY-S. */
record Seriousness(Severity severity, boolean vip, boolean emergency, List<String> signals) {
  private static final BigDecimal VIP_REVENUE = BigDecimal.valueOf(50_000);
  private static final Duration PATTERN_SPAN = Duration.ofDays(90);
  private static final List<String> PATTERN = List.of("escalation-pattern");

  static Seriousness of(Facts facts) {
    Contact contact = facts.contact();
    Severity stated = contact.severity() == null ? Severity.NORMAL : contact.severity();
    Severity urgent = urgency(facts);
    return new Seriousness(
        urgent.compareTo(stated) > 0 ? urgent : stated,
        isVip(contact.account()),
        urgent != Severity.NORMAL,
        isPattern(contact) ? PATTERN : List.of());
  }

  boolean pattern() {
    return !signals.isEmpty();
  }

  private static boolean isVip(Account account) {
    Set<String> labels = account.labels();
    return account.tier() == AccountTier.VIP
        || Facts.above(account.annualRevenue(), VIP_REVENUE)
        || Facts.above(account.projectedRevenue(), VIP_REVENUE)
        || labels.contains("strategic")
        || labels.contains("complex")
        || labels.contains("sensitive");
  }

  /** Every emergency is more severe than NORMAL, and nothing else is. */
  private static Severity urgency(Facts facts) {
    if (facts.neededWithin(Duration.ofHours(12))) {
      return Severity.CRITICAL;
    }
    if (facts.neededWithin(Duration.ofDays(1))) {
      return Severity.HIGH;
    }
    boolean moderate =
        facts.neededWithin(Duration.ofDays(2))
            || switch (facts.topic()) {
              case "costume-malfunction" -> true;
              case "rush-order" -> facts.labelled("schedule-change");
              case "shipping-delay" -> facts.labelled("needs-rerouting");
              default -> false;
            };
    return moderate ? Severity.MODERATE : Severity.NORMAL;
  }

  private static boolean isPattern(Contact contact) {
    Instant received = contact.receivedAt();
    Instant first = received.minus(PATTERN_SPAN);
    int escalated = 0;
    for (EarlierContact earlier : contact.history()) {
      Instant at = earlier.at();
      if (earlier.tier() >= 2 && !at.isBefore(first) && !at.isAfter(received)) {
        escalated++;
      }
    }
    return escalated >= 3;
  }
}
