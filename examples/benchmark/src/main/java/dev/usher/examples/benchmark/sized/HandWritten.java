package dev.usher.examples.benchmark.sized;

import dev.usher.model.AccountTier;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The outfitter's policy in plain Java, as a programmer with an eye to speed writes it down once:
 * deadlines included, the synthetic rules in a loop.
 *
 * <p>It leaves out what is not in the rules: reasons and timeline, the check that contact and
 * policy fit each other, any other moment than the receipt, recorded progress, conflicts. Nobody
 * but a programmer can change it.
 */
public final class HandWritten implements Way {
  private static final long DAY_SECONDS = 86_400;
  private static final long LIVE_SECONDS = 300;

  private final Vouchers vouchers;

  /**
   * Takes the synthetic rules of a policy of so many rules.
   *
   * @param rules from {@value Band#WRITTEN_RULES} on
   */
  public HandWritten(int rules) {
    this.vouchers = new Vouchers(Band.of(rules));
  }

  @Override
  public Handling decide(Contact contact) {
    String topic = contact.topic() == null ? "" : contact.topic();
    Money refund = contact.refund();
    long cents = refund == null ? -1 : refund.amount().unscaledValue().longValue();
    boolean severe = topic.equals("safety") || topic.equals("fraud") || contact.impact().outage();
    boolean vip =
        contact.account().tier().compareTo(AccountTier.ENTERPRISE) >= 0
            || contact.account().atRisk();
    int tier = tier(topic, cents, severe, vip);
    String owner = vip && tier < 3 ? "key-accounts" : Roles.of(tier);
    return new Handling(
        tier,
        owner,
        queue(topic, owner),
        Approvals.of(topic, cents),
        firstResponse(contact, tier, vip),
        severe
            ? contact.receivedAt().plusSeconds(DAY_SECONDS)
            : WorkingHours.plus(contact.receivedAt(), 27),
        actions(contact, topic, cents, vip));
  }

  private static int tier(String topic, long cents, boolean severe, boolean vip) {
    return switch (topic) {
      case "safety" -> 4;
      case "privacy", "press" -> 3;
      case "account-access", "warranty" -> tier(cents, severe, true);
      default -> tier(cents, severe, vip);
    };
  }

  private static int tier(long cents, boolean severe, boolean special) {
    if (severe || cents >= 500_00) {
      return 3;
    }
    return special || cents >= 100_00 ? 2 : 1;
  }

  private static String queue(String topic, String owner) {
    return switch (topic) {
      case "delivery-late", "delivery-lost", "delivery-damaged" -> "logistics";
      case "refund", "billing", "invoice" -> "accounting";
      case "fraud" -> "risk";
      case "privacy", "press" -> "legal";
      default -> owner;
    };
  }

  private static Instant firstResponse(Contact contact, int tier, boolean vip) {
    Instant received = contact.receivedAt();
    return switch (contact.channel()) {
      case CHAT, IN_APP, PHONE -> received.plusSeconds(LIVE_SECONDS);
      case EMAIL, TICKET, SMS, SOCIAL, MESSENGER ->
          WorkingHours.plus(received, vip ? 1 : tier == 1 ? 9 : tier == 2 ? 4 : 2);
    };
  }

  private List<String> actions(Contact contact, String topic, long cents, boolean vip) {
    List<String> actions = new ArrayList<>(5);
    actions.add("acknowledge");
    if (contact.attempts() >= 2) {
      actions.add("apologise");
    }
    if (vip) {
      actions.add("call-back");
    }
    if (topic.equals("delivery-lost")) {
      actions.add("trace-parcel");
    }
    vouchers.add(topic, cents, actions);
    return actions;
  }
}
