package dev.usher.internal.analysis.invariant;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over what grows from one contact into another one, and nothing else. */
final class GrownContact {
  private GrownContact() {}

  /**
   * Returns a contact that says of something what another one says.
   *
   * @param contact the contact, of which all else stays
   * @param other whose saying is taken over
   * @return the contact; null if it does not stand for what it says by itself
   */
  static @Nullable Contact with(Contact contact, Contact other, Subject subject) {
    if (subject instanceof Subject.Inquired inquired) {
      return inquired.arguments().get(0) instanceof Literal.Text field
          ? withField(contact, other, field.text())
          : null;
    }
    Account account = other.account();
    Property property = ((Subject.Named) subject).property();
    return switch (property) {
      case REFUND -> contact.toBuilder().refund(other.refund()).build();
      case DISPUTE -> contact.toBuilder().dispute(other.dispute()).build();
      case SHIPPING_COST -> contact.toBuilder().shippingCost(other.shippingCost()).build();
      case ATTEMPTS -> contact.toBuilder().attempts(other.attempts()).build();
      case AUTHENTICATED -> contact.toBuilder().authenticated(other.authenticated()).build();
      case SURGE -> contact.toBuilder().surge(other.surge()).build();
      case CHANNEL -> contact.toBuilder().channel(other.channel()).build();
      case STATED_SEVERITY -> contact.toBuilder().severity(other.severity()).build();
      case MESSAGE_CARD_NUMBER, MESSAGE_ACCOUNT_NUMBER ->
          contact.toBuilder().message(other.message()).build();
      case ACCOUNT_TIER -> in(contact, its(contact).tier(account.tier()));
      case ACCOUNT_ANNUAL_REVENUE ->
          in(contact, its(contact).annualRevenue(account.annualRevenue()));
      case ACCOUNT_PROJECTED_REVENUE ->
          in(contact, its(contact).projectedRevenue(account.projectedRevenue()));
      case ACCOUNT_AT_RISK -> in(contact, its(contact).atRisk(account.atRisk()));
      case ACCOUNT_PREFERRED_CHANNEL ->
          in(contact, its(contact).preferredChannel(account.preferredChannel()));
      case IMPACT_OUTAGE,
          IMPACT_FUNDS_AT_RISK,
          IMPACT_BUSINESS_IMPACT,
          IMPACT_LARGE_CLIENT_AFFECTED,
          IMPACT_USERS_AFFECTED_PERCENT ->
          contact.toBuilder().impact(impact(contact.impact(), other.impact(), property)).build();
      case ACCOUNT_DESK,
          ACCOUNT_ENTITLEMENTS,
          ACCOUNT_ID,
          ACCOUNT_LABELS,
          ACCOUNT_MANAGER,
          EMERGENCY,
          ID,
          LABELS,
          LANGUAGE,
          LOCALE,
          OPEN,
          OPEN_DESK,
          SEVERITY,
          SIGNALS,
          TIER,
          TOPIC,
          VIP,
          WEEKDAY ->
          null;
    };
  }

  private static AccountBuilder its(Contact contact) {
    return contact.account().toBuilder();
  }

  private static Contact in(Contact contact, AccountBuilder account) {
    return contact.toBuilder().account(account.build()).build();
  }

  private static Impact impact(Impact impact, Impact other, Property property) {
    return new Impact(
        (property == Property.IMPACT_OUTAGE ? other : impact).outage(),
        (property == Property.IMPACT_FUNDS_AT_RISK ? other : impact).fundsAtRisk(),
        (property == Property.IMPACT_BUSINESS_IMPACT ? other : impact).businessImpact(),
        (property == Property.IMPACT_LARGE_CLIENT_AFFECTED ? other : impact).largeClientAffected(),
        (property == Property.IMPACT_USERS_AFFECTED_PERCENT ? other : impact)
            .usersAffectedPercent());
  }

  private static Contact withField(Contact contact, Contact other, String field) {
    Map<String, FieldValue> fields = new HashMap<>(contact.fields());
    FieldValue value = other.fields().get(field);
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    return contact.toBuilder().fields(fields).build();
  }
}
