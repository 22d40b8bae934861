package dev.usher.examples.peers.easyrules;

import dev.usher.examples.benchmark.sized.WorkingHours;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import java.math.BigDecimal;
import java.time.Duration;

/** The rules that somebody wrote, one for each of the policy's, in its words and order. */
final class Outfitter {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIVE_HUNDRED = BigDecimal.valueOf(500);
  private static final BigDecimal TWO_THOUSAND = BigDecimal.valueOf(2_000);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private Outfitter() {}

  static void write(RuleBook book) {
    seriousness(book);
    escalation(book);
    targets(book);
    routing(book);
    obligations(book);
  }

  private static void seriousness(RuleBook book) {
    book.seriousness(
        "A matter of safety is critical",
        asked -> asked.about("safety"),
        asked -> asked.severity(Severity.CRITICAL));
    book.seriousness(
        "A suspicion of fraud is of high severity",
        asked -> asked.about("fraud"),
        asked -> asked.severity(Severity.HIGH));
    book.seriousness(
        "A shop that is down is of high severity",
        asked -> asked.contact.impact().outage(),
        asked -> asked.severity(Severity.HIGH));
    book.seriousness(
        "A parcel that was lost or damaged is of moderate severity",
        asked -> asked.about("delivery-lost", "delivery-damaged"),
        asked -> asked.severity(Severity.MODERATE));
    book.seriousness(
        "A third attempt is of moderate severity",
        asked -> asked.contact.attempts() >= 3,
        asked -> asked.severity(Severity.MODERATE));
    book.seriousness(
        "What is said in public is of moderate severity",
        asked -> asked.contact.labels().contains("public"),
        asked -> asked.severity(Severity.MODERATE));
    book.seriousness(
        "A large account is a VIP",
        asked -> asked.contact.account().tier().compareTo(AccountTier.ENTERPRISE) >= 0,
        EasyCase::vip);
    book.seriousness(
        "An account that may leave is a VIP",
        asked -> asked.contact.account().atRisk(),
        EasyCase::vip);
  }

  private static void escalation(RuleBook book) {
    book.escalation(
        "Refunds of 100 to 500 go to a specialist",
        asked -> asked.refundFrom(HUNDRED) && asked.refundBelow(FIVE_HUNDRED),
        asked -> asked.escalate(2));
    book.escalation(
        "Refunds of 500 and more go to the lead, who must agree",
        asked -> asked.refundFrom(FIVE_HUNDRED),
        asked -> {
          asked.escalate(3);
          asked.approve("lead");
        });
    book.escalation(
        "Finance must agree to refunds above 2,000",
        asked -> asked.refund != null && asked.refund.compareTo(TWO_THOUSAND) > 0,
        asked -> asked.approve("finance"));
    book.escalation("A VIP starts with a specialist", EasyCase::isVip, asked -> asked.escalate(2));
    book.escalation("A severe case goes to the lead", EasyCase::severe, asked -> asked.escalate(3));
    book.escalation(
        "Privacy and press go to the lead, and legal must agree",
        asked -> asked.about("privacy", "press"),
        asked -> {
          asked.escalate(3);
          asked.approve("legal");
        });
    book.escalation(
        "A matter of safety goes to the director, and legal must agree",
        asked -> asked.about("safety"),
        asked -> {
          asked.escalate(4);
          asked.approve("legal");
        });
    book.escalation(
        "Risk must agree to what is done about fraud",
        asked -> asked.about("fraud"),
        asked -> asked.approve("risk"));
    book.escalation(
        "Locked accounts and warranties go to a specialist",
        asked -> asked.about("account-access", "warranty"),
        asked -> asked.escalate(2));
  }

  private static void targets(RuleBook book) {
    book.handling(
        "An agent answers within a working day",
        asked -> asked.tier() == 1,
        asked -> asked.respondWithinBusinessHours(9));
    book.handling(
        "A specialist answers within half a working day",
        asked -> asked.tier() == 2,
        asked -> asked.respondWithinBusinessHours(4));
    book.handling(
        "The lead and the director answer within two hours",
        asked -> asked.tier() >= 3,
        asked -> asked.respondWithinBusinessHours(2));
    book.handling(
        "A VIP is answered within the hour",
        EasyCase::isVip,
        asked -> asked.respondWithinBusinessHours(1));
    book.handling(
        "Whoever is waiting on the line is answered within five minutes",
        asked -> {
          Channel channel = asked.contact.channel();
          return channel == Channel.CHAT || channel == Channel.IN_APP || channel == Channel.PHONE;
        },
        asked -> asked.respondWithin(FIVE_MINUTES));
    book.handling(
        "A case is solved within three working days",
        asked -> true,
        asked -> asked.solveBy(WorkingHours.plus(asked.contact.receivedAt(), 27)));
    book.handling(
        "A severe case is solved within a day",
        EasyCase::severe,
        asked -> asked.solveBy(asked.contact.receivedAt().plus(DAY)));
  }

  private static void routing(RuleBook book) {
    book.handling(
        "Parcels are looked after by logistics",
        asked -> asked.about("delivery-late", "delivery-lost", "delivery-damaged"),
        asked -> asked.route("logistics"));
    book.handling(
        "Money is looked after by accounting",
        asked -> asked.about("refund", "billing", "invoice"),
        asked -> asked.route("accounting"));
    book.handling(
        "Fraud is looked after by risk",
        asked -> asked.about("fraud"),
        asked -> asked.route("risk"));
    book.handling(
        "Privacy and press are looked after by legal",
        asked -> asked.about("privacy", "press"),
        asked -> asked.route("legal"));
    book.handling(
        "A VIP below the lead belongs to key accounts",
        asked -> asked.isVip() && asked.tier() < 3,
        asked -> asked.assign("key-accounts"));
  }

  private static void obligations(RuleBook book) {
    book.handling(
        "Every contact is acknowledged", asked -> true, asked -> asked.act("acknowledge"));
    book.handling(
        "Whoever has to ask again gets an apology",
        asked -> asked.contact.attempts() >= 2,
        asked -> asked.act("apologise"));
    book.handling("A VIP is called back", EasyCase::isVip, asked -> asked.act("call-back"));
    book.handling(
        "A lost parcel is traced",
        asked -> asked.about("delivery-lost"),
        asked -> asked.act("trace-parcel"));
  }
}
