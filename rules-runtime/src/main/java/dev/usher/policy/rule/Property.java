package dev.usher.policy.rule;

import static dev.usher.policy.rule.Domain.Kind.AMOUNT;
import static dev.usher.policy.rule.Domain.Kind.SHARE;
import static dev.usher.policy.rule.Domain.Kind.TEXT;
import static dev.usher.policy.rule.Domain.Kind.TEXTS;
import static dev.usher.policy.rule.Domain.Kind.WHOLE;
import static dev.usher.policy.rule.Domain.Kind.YES_NO;
import static dev.usher.policy.rule.Range.always;
import static dev.usher.policy.rule.Range.optional;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.Weekday;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Tiered;
import dev.usher.model.rule.WithAssessment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may ask a fact for by a name. Each knows how to ask, which values it can take,
 * and which questions' facts have it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Domains are immutable.
public enum Property {
  /** What the account brings in a year. */
  ACCOUNT_ANNUAL_REVENUE("account.annualRevenue", optional(AMOUNT)),
  /** Whether the company fears to lose the account. */
  ACCOUNT_AT_RISK("account.atRisk", always(YES_NO)),
  /** The desk that the account belongs to. */
  ACCOUNT_DESK("account.desk", optional(Domain.of(TEXT, Meaning.DESK))),
  /** What the account has paid for. */
  ACCOUNT_ENTITLEMENTS("account.entitlements", always(TEXTS)),
  /** The host's name for the account. */
  ACCOUNT_ID("account.id", optional(TEXT)),
  /** The account's labels. */
  ACCOUNT_LABELS("account.labels", always(TEXTS)),
  /** Who looks after the account. */
  ACCOUNT_MANAGER("account.manager", optional(TEXT)),
  /** How the customer wants to be answered. */
  ACCOUNT_PREFERRED_CHANNEL("account.preferredChannel", optional(Domain.constant(Channel.class))),
  /** What the account is expected to bring in its first year. */
  ACCOUNT_PROJECTED_REVENUE("account.projectedRevenue", optional(AMOUNT)),
  /** The account's standing. */
  ACCOUNT_TIER("account.tier", always(Domain.rank(AccountTier.class))),
  /** How many solutions have failed so far. */
  ATTEMPTS("attempts", always(WHOLE)),
  /** Whether the customer has proved who they are. */
  AUTHENTICATED("authenticated", always(YES_NO)),
  /** The way the contact came in. */
  CHANNEL("channel", always(Domain.constant(Channel.class))),
  /** The amount in dispute. */
  DISPUTE("dispute", optional(AMOUNT)),
  /** Whether an emergency has begun. */
  EMERGENCY("emergency", always(YES_NO), Question.ASSESSED),
  /** The host's name for the contact. */
  ID("id", always(TEXT)),
  /** Whether the trouble hinders the customer's business. */
  IMPACT_BUSINESS_IMPACT("impact.businessImpact", always(YES_NO)),
  /** Whether customers' money is at risk. */
  IMPACT_FUNDS_AT_RISK("impact.fundsAtRisk", always(YES_NO)),
  /** Whether a large client is affected. */
  IMPACT_LARGE_CLIENT_AFFECTED("impact.largeClientAffected", always(YES_NO)),
  /** Whether a service is down. */
  IMPACT_OUTAGE("impact.outage", always(YES_NO)),
  /** The share of users affected, in percent. */
  IMPACT_USERS_AFFECTED_PERCENT("impact.usersAffectedPercent", always(SHARE)),
  /** The contact's labels. */
  LABELS("labels", always(TEXTS)),
  /** The language that the contact is written in, without script and region. */
  LANGUAGE("language", optional(Domain.of(TEXT, Meaning.LANGUAGE))),
  /** The whole tag of the language that the contact is written in. */
  LOCALE("locale", optional(Domain.of(TEXT, Meaning.LOCALE))),
  /** Whether the message carries the number of a bank account. */
  MESSAGE_ACCOUNT_NUMBER("message.accountNumber", always(YES_NO)),
  /** Whether the message carries the number of a payment card. */
  MESSAGE_CARD_NUMBER("message.cardNumber", always(YES_NO)),
  /** Whether the contact was received in the policy's opening hours. */
  OPEN("open", always(YES_NO)),
  /** The first desk, in the manifest's order, that was open at receipt. */
  OPEN_DESK("openDesk", optional(Domain.of(TEXT, Meaning.DESK))),
  /** The refund, discount or credit asked for. */
  REFUND("refund", optional(AMOUNT)),
  /** How serious the case is. */
  SEVERITY("severity", always(Domain.rank(Severity.class)), Question.ASSESSED),
  /** What an emergency shipment would cost. */
  SHIPPING_COST("shippingCost", optional(AMOUNT)),
  /** The signals that earlier rules have set. */
  SIGNALS("signals", always(Domain.of(TEXTS, Meaning.SIGNAL)), Question.ASSESSED),
  /** The severity that an agent stated. */
  STATED_SEVERITY("statedSeverity", optional(Domain.rank(Severity.class))),
  /** Whether the host sees a surge of contacts. */
  SURGE("surge", always(YES_NO)),
  /** The tier that the case is at. */
  TIER("tier", always(Domain.of(WHOLE, Meaning.TIER)), Question.TIERED),
  /** What the contact is about: as stated in an Intake, as settled afterwards. */
  TOPIC("topic", optional(Domain.of(TEXT, Meaning.TOPIC))),
  /** Whether the customer is a VIP. */
  VIP("vip", always(YES_NO), Question.ASSESSED),
  /** The day of the week at receipt, in the policy's zone. */
  WEEKDAY("weekday", always(Domain.constant(Weekday.class)));

  private static final Map<String, Property> BY_KEY = new HashMap<>();

  static {
    for (Property property : values()) {
      BY_KEY.put(property.key, property);
    }
  }

  private final String key;
  private final Range range;
  private final Question since;

  Property(String key, Range range) {
    this(key, range, Question.INTAKE);
  }

  Property(String key, Range range, Question since) {
    this.key = key;
    this.range = range;
    this.since = since;
  }

  private static WithAssessment assessed(Case fact) {
    return (WithAssessment) fact;
  }

  /** Returns the name that conditions use, such as {@code account.tier}. */
  public String key() {
    return key;
  }

  /** Returns which values it can take. */
  public Domain domain() {
    return range.domain();
  }

  /** Returns whether it may be absent. */
  public boolean isOptional() {
    return range.optional();
  }

  /**
   * Returns whether the fact of a question has it: what one question knows, later ones know too.
   */
  public boolean isKnownTo(Question question) {
    return question.compareTo(since) >= 0;
  }

  /**
   * Asks a fact.
   *
   * @param fact one whose question {@linkplain #isKnownTo knows} this property
   * @return a value of the {@linkplain #domain domain's} kind; null if it is absent
   * @throws ClassCastException if the fact does not know it
   */
  public @Nullable Object of(Case fact) {
    return switch (this) {
      case ACCOUNT_ANNUAL_REVENUE -> fact.getAccount().getAnnualRevenue();
      case ACCOUNT_AT_RISK -> fact.getAccount().isAtRisk();
      case ACCOUNT_DESK -> fact.getAccount().getDesk();
      case ACCOUNT_ENTITLEMENTS -> fact.getAccount().getEntitlements();
      case ACCOUNT_ID -> fact.getAccount().getId();
      case ACCOUNT_LABELS -> fact.getAccount().getLabels();
      case ACCOUNT_MANAGER -> fact.getAccount().getManager();
      case ACCOUNT_PREFERRED_CHANNEL -> fact.getAccount().getPreferredChannel();
      case ACCOUNT_PROJECTED_REVENUE -> fact.getAccount().getProjectedRevenue();
      case ACCOUNT_TIER -> fact.getAccount().getTier();
      case ATTEMPTS -> fact.getAttempts();
      case AUTHENTICATED -> fact.isAuthenticated();
      case CHANNEL -> fact.getChannel();
      case DISPUTE -> fact.getDispute();
      case EMERGENCY -> assessed(fact).isEmergency();
      case ID -> fact.getId();
      case IMPACT_BUSINESS_IMPACT -> fact.getImpact().businessImpact();
      case IMPACT_FUNDS_AT_RISK -> fact.getImpact().fundsAtRisk();
      case IMPACT_LARGE_CLIENT_AFFECTED -> fact.getImpact().largeClientAffected();
      case IMPACT_OUTAGE -> fact.getImpact().outage();
      case IMPACT_USERS_AFFECTED_PERCENT -> fact.getImpact().usersAffectedPercent();
      case LABELS -> fact.getLabels();
      case LANGUAGE -> fact.getLanguage();
      case LOCALE -> fact.getLocale();
      case MESSAGE_ACCOUNT_NUMBER -> fact.getMessage().isAccountNumber();
      case MESSAGE_CARD_NUMBER -> fact.getMessage().isCardNumber();
      case OPEN -> fact.isOpen();
      case OPEN_DESK -> fact.getOpenDesk();
      case REFUND -> fact.getRefund();
      case SEVERITY -> assessed(fact).getSeverity();
      case SHIPPING_COST -> fact.getShippingCost();
      case SIGNALS -> assessed(fact).getSignals();
      case STATED_SEVERITY -> fact.getStatedSeverity();
      case SURGE -> fact.isSurge();
      case TIER -> ((Tiered) fact).getTier();
      case TOPIC -> fact.getTopic();
      case VIP -> assessed(fact).isVip();
      case WEEKDAY -> fact.getWeekday();
    };
  }

  /** Returns those that the fact of a question has, sorted by name. */
  public static List<Property> knownTo(Question question) {
    return Arrays.stream(values()).filter(each -> each.isKnownTo(question)).toList();
  }

  /** Returns the one of that name, whichever question's facts have it. */
  public static Optional<Property> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
