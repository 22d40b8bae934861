package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Severity;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a contact says for itself, as wanted; the plainest of it. */
final class StatedContact {
  private final WantedAmounts amounts;
  private final Wants wants;
  private final String id;
  private final @Nullable String topic;
  private final @Nullable String language;
  private final @Nullable String message;
  private final Account account;
  private final OwnFields fields;
  private final @Nullable Money dispute;
  private final @Nullable Money shippingCost;
  private final Currency currency;
  private final @Nullable BigDecimal refund;
  private final List<HistoryEntry> history;

  /**
   * Works out what does not hang on the moment of receipt.
   *
   * @throws NoExampleException if there is no such contact
   */
  StatedContact(
      List<PolicyModel> models, Combination combination, Wants wants, WantedAmounts amounts) {
    List<Manifest> manifests = models.stream().map(each -> each.policy().manifest()).toList();
    this.amounts = amounts;
    this.wants = wants;
    this.id = new WantedId(wants).id();
    this.topic = HistoryWants.topic(models, combination, wants);
    this.language = WantedLanguage.of(wants);
    this.message = WantedMessage.of(wants, manifests);
    this.account = account();
    this.fields = new OwnFields(wants, amounts);
    this.dispute = amounts.of(Wants.about(Property.DISPUTE));
    this.shippingCost = amounts.of(Wants.about(Property.SHIPPING_COST));
    History made = history(HistoryWants.counters(models, combination, wants));
    this.currency = made.currency();
    this.refund = made.history().own();
    this.history = made.history().entries();
  }

  /** Earlier contacts and this one ask in one currency, as what they ask for is added up. */
  private record History(Currency currency, WantedHistory history) {}

  private History history(List<Counter> counters) {
    NoExampleException why = null;
    for (Currency each : amounts.currencies()) {
      try {
        return new History(each, HistoryWants.history(counters, wants, amounts, each));
      } catch (NoExampleException none) {
        why = why == null ? none : why;
      }
    }
    throw Objects.requireNonNull(why);
  }

  /** Returns the contact, received at a moment. */
  AskedContact at(Instant received, Timing timing) {
    ContactBuilder contact =
        Contact.builder(id, received, choice(Property.CHANNEL, Channel.class, Channel.EMAIL))
            .topic(topic)
            .message(message)
            .language(language)
            .severity((Severity) wants.value(Property.STATED_SEVERITY))
            .refund(money(refund))
            .dispute(dispute)
            .shippingCost(shippingCost)
            .impact(impact())
            .neededBy(timing.neededBy())
            .attempts(whole(Property.ATTEMPTS))
            .labels(wants.elements(Property.LABELS))
            .authenticated(wants.isYes(Property.AUTHENTICATED))
            .surge(wants.isYes(Property.SURGE))
            .account(account)
            .history(history.stream().map(each -> earlier(each, received)).toList())
            .progress(progress(received, timing));
    fields.addTo(contact, received);
    return new AskedContact(contact.build(), timing.at().equals(received) ? null : timing.at());
  }

  private <E extends Enum<E>> E choice(Property property, Class<E> type, E otherwise) {
    Object value = wants.value(property);
    return value == null ? otherwise : type.cast(value);
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount, currency);
  }

  private int whole(Property property) {
    Integer value = (Integer) wants.value(property);
    return value == null ? 0 : value;
  }

  private Impact impact() {
    BigDecimal share = (BigDecimal) wants.value(Property.IMPACT_USERS_AFFECTED_PERCENT);
    return new Impact(
        wants.isYes(Property.IMPACT_OUTAGE),
        wants.isYes(Property.IMPACT_FUNDS_AT_RISK),
        wants.isYes(Property.IMPACT_BUSINESS_IMPACT),
        wants.isYes(Property.IMPACT_LARGE_CLIENT_AFFECTED),
        share == null ? BigDecimal.ZERO : share);
  }

  private Account account() {
    return Account.builder()
        .id(text(Property.ACCOUNT_ID, List.of("acme", "other")))
        .tier(choice(Property.ACCOUNT_TIER, AccountTier.class, AccountTier.STANDARD))
        .annualRevenue(amounts.of(Wants.about(Property.ACCOUNT_ANNUAL_REVENUE)))
        .projectedRevenue(amounts.of(Wants.about(Property.ACCOUNT_PROJECTED_REVENUE)))
        .atRisk(wants.isYes(Property.ACCOUNT_AT_RISK))
        .labels(wants.elements(Property.ACCOUNT_LABELS))
        .entitlements(wants.elements(Property.ACCOUNT_ENTITLEMENTS))
        .preferredChannel((Channel) wants.value(Property.ACCOUNT_PREFERRED_CHANNEL))
        .manager(text(Property.ACCOUNT_MANAGER, List.of("kim", "lee")))
        .desk((String) wants.value(Property.ACCOUNT_DESK))
        .build();
  }

  private @Nullable String text(Property property, List<String> plain) {
    List<Want> texts = wants.about(Wants.about(property));
    return texts.isEmpty() ? null : Texts.find(property.key(), texts, plain, each -> true);
  }

  private EarlierContact earlier(HistoryEntry entry, Instant received) {
    return new EarlierContact(
        received.minus(entry.before()), entry.topic(), null, entry.tier(), money(entry.refund()));
  }

  private Progress progress(Instant received, Timing timing) {
    int held = wants.index(Facet.Held.class);
    boolean unanswered = wants.index(Facet.Unanswered.class) == 1;
    if (held == 0 && !unanswered && timing.answeredAt() == null) {
      return Progress.NONE;
    }
    ProgressBuilder progress = Progress.builder().firstRespondedAt(timing.answeredAt());
    if (held > 0) {
      progress.tier(held + 1);
    }
    return progress.unansweredSince(unanswered ? received : null).build();
  }
}
