package dev.usher.internal.decide;

import dev.usher.internal.document.Moments;
import dev.usher.internal.text.KnownNames;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.internal.ShownText;
import dev.usher.model.rule.CaseFields;
import dev.usher.model.time.SupportedTime;
import dev.usher.policy.Manifest;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact fits a policy: its topic and its desk are known, its money is in the policy's
 * currency.
 */
final class PolicyFit {
  private final Manifest manifest;
  private final Set<String> topics;
  private final Set<String> desks;
  private final FieldFit fields;
  private final @Nullable BiFunction<Money, Currency, Money> converter;
  private final @Nullable Rates rates;

  PolicyFit(Manifest manifest, @Nullable BiFunction<Money, Currency, Money> converter) {
    this.manifest = manifest;
    this.converter = converter;
    this.fields = new FieldFit(manifest);
    this.rates = Rates.of(manifest);
    this.topics = Set.copyOf(manifest.topics());
    this.desks = manifest.desks().keySet();
  }

  /**
   * Returns a contact as the policy's rules may see it: its amounts in the policy's currency.
   *
   * @throws ContactException if the contact, the policy and the moment do not fit each other
   */
  Contact fit(Contact asked, Instant at) {
    boolean converts = converter != null || rates != null;
    Contact contact = converts ? asked.withAmounts(this::inPolicyCurrency) : asked;
    check(contact, at);
    return contact;
  }

  /**
   * Returns what a contact says of the policy's own fields.
   *
   * @throws ContactException if the contact and the policy do not fit each other
   */
  CaseFields fields(Contact contact) {
    if (contact.fields().isEmpty()) {
      return CaseFields.NONE;
    }
    return fields.fit(
        contact,
        (field, amount) -> {
          Money fitting = inPolicyCurrency(field, amount);
          money(field, fitting);
          return fitting;
        });
  }

  /**
   * Returns an amount as the host's converter says, or else the manifest's rate; as it is, where
   * there is neither.
   */
  private Money inPolicyCurrency(String field, Money amount) {
    BiFunction<Money, Currency, Money> host = converter;
    if (host != null) {
      return inPolicyCurrency(field, amount, host);
    }
    return rates == null ? amount : rates.convert(field, amount);
  }

  private Money inPolicyCurrency(
      String field, Money amount, BiFunction<Money, Currency, Money> host) {
    Currency currency = manifest.currency();
    if (amount.currency().equals(currency)) {
      return amount;
    }
    @Nullable Money converted;
    try {
      converted = host.apply(amount, currency);
    } catch (RuntimeException failure) {
      // The host's converter may fail in any way; it must cost no other contact its answer.
      String why = "the currency converter failed: " + ShownText.failure(failure);
      throw notConverted(field, amount, why, failure);
    }
    if (converted == null) {
      // An amount that is dropped without a word would pass every limit on amounts.
      throw notConverted(field, amount, "the currency converter gave nothing for it", null);
    }
    return converted;
  }

  private static ContactException notConverted(
      String field, Money amount, String why, @Nullable RuntimeException cause) {
    return new ContactException(field, field + " is " + amount + ": " + why, cause);
  }

  private String written(Instant moment) {
    return SupportedTime.reaches(moment)
        ? Moments.written(moment, manifest.zone())
        : moment.toString();
  }

  private void check(Contact contact, Instant at) {
    if (at.isBefore(contact.receivedAt())) {
      throw new ContactException(
          "at",
          "at is "
              + written(at)
              + ": not before receivedAt, "
              + written(contact.receivedAt())
              + ", is allowed");
    }
    if (!SupportedTime.includes(at)) {
      throw new ContactException("at", "at is " + written(at) + ": " + SupportedTime.ALLOWED);
    }
    declared("topic", contact.topic(), "a topic", manifest.topics(), topics);
    declared("account.desk", contact.account().desk(), "a desk", desks, desks);
    money("refund", contact.refund());
    money("dispute", contact.dispute());
    money("shippingCost", contact.shippingCost());
    money("account.annualRevenue", contact.account().annualRevenue());
    money("account.projectedRevenue", contact.account().projectedRevenue());
    List<EarlierContact> history = contact.history();
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).refund() != null) {
        money("history[" + i + "].refund", history.get(i).refund());
      }
    }
    Integer tier = contact.progress().tier();
    int highest = manifest.tiers().size();
    if (tier != null && tier > highest) {
      throw new ContactException(
          "progress.tier", "progress.tier is " + tier + ": 1 to " + highest + " is allowed");
    }
  }

  /**
   * Checks a name.
   *
   * @param declared those of the policy in order, to be listed
   * @param known the same, to be looked up
   */
  private void declared(
      String field,
      @Nullable String name,
      String kind,
      Collection<String> declared,
      Set<String> known) {
    if (name == null || known.contains(name)) {
      return;
    }
    String hint =
        Nearest.to(name, declared)
            .map(near -> " (" + Meant.hint(near) + ")")
            .orElse(KnownNames.among(declared, "; there are none"));
    throw new ContactException(
        field,
        field
            + " is "
            + ShownText.quoted(name)
            + (": " + kind + " of policy ")
            + manifest.name()
            + " is allowed"
            + hint);
  }

  private void money(String field, @Nullable Money money) {
    if (money != null && !money.currency().equals(manifest.currency())) {
      throw new ContactException(
          field,
          field
              + " is "
              + money
              + ": amounts in "
              + manifest.currency()
              + " are allowed"
              + advice(money.currency()));
    }
  }

  /** The manifest's rates count where the host brings no converter of its own. */
  private String advice(Currency other) {
    return converter != null
        ? ""
        : ", and in currencies that policy.yaml gives a rate for, as in rates: {"
            + other
            + ": 1.08}";
  }
}
