package dev.usher.internal.explain;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Severity;
import dev.usher.policy.rule.Property;

/** Changes of the field of a contact that a property stands for. */
final class PropertyChanges {
  private final Contact contact;
  private final AccountChanges account;
  private final ImpactChanges impact;
  private final FigureChanges figures;
  private final ChoiceChanges choices;
  private final MessageChanges message;
  private final ReceiptChanges receipt;

  PropertyChanges(ChangeList changes) {
    this.contact = changes.now().contact();
    this.account = new AccountChanges(changes);
    this.impact = new ImpactChanges(changes);
    this.figures = new FigureChanges(changes);
    this.choices = new ChoiceChanges(changes);
    this.message = new MessageChanges(changes);
    this.receipt = new ReceiptChanges(changes);
  }

  /**
   * Adds the changes that may turn the answer.
   *
   * @param turns where it turns
   */
  void add(Property property, Turns turns) {
    switch (property) {
      case REFUND ->
          figures.amount(property.key(), contact.refund(), turns, ContactBuilder::refund);
      case DISPUTE ->
          figures.amount(property.key(), contact.dispute(), turns, ContactBuilder::dispute);
      case SHIPPING_COST ->
          figures.amount(
              property.key(), contact.shippingCost(), turns, ContactBuilder::shippingCost);
      case ATTEMPTS ->
          figures.whole(property.key(), contact.attempts(), turns, ContactBuilder::attempts);
      case CHANNEL ->
          choices.constant(
              property.key(), contact.channel(), Channel.class, turns, ContactBuilder::channel);
      case AUTHENTICATED ->
          choices.yesNo(property.key(), contact.authenticated(), ContactBuilder::authenticated);
      case SURGE -> choices.yesNo(property.key(), contact.surge(), ContactBuilder::surge);
      case LABELS -> choices.texts(property.key(), contact.labels(), turns, ContactBuilder::labels);
      case LANGUAGE, LOCALE ->
          choices.text("language", contact.language(), turns, ContactBuilder::language);
      case STATED_SEVERITY ->
          choices.constantOrNone(
              "severity", contact.severity(), Severity.class, turns, ContactBuilder::severity);
      case TOPIC -> choices.text(property.key(), contact.topic(), turns, ContactBuilder::topic);
      case ACCOUNT_ANNUAL_REVENUE -> account.annualRevenue(turns);
      case ACCOUNT_PROJECTED_REVENUE -> account.projectedRevenue(turns);
      case ACCOUNT_AT_RISK -> account.atRisk();
      case ACCOUNT_DESK -> account.desk(turns);
      case ACCOUNT_ENTITLEMENTS -> account.entitlements(turns);
      case ACCOUNT_ID -> account.id(turns);
      case ACCOUNT_LABELS -> account.labels(turns);
      case ACCOUNT_MANAGER -> account.manager(turns);
      case ACCOUNT_PREFERRED_CHANNEL -> account.preferredChannel(turns);
      case ACCOUNT_TIER -> account.tier(turns);
      case IMPACT_BUSINESS_IMPACT -> impact.businessImpact();
      case IMPACT_FUNDS_AT_RISK -> impact.fundsAtRisk();
      case IMPACT_LARGE_CLIENT_AFFECTED -> impact.largeClientAffected();
      case IMPACT_OUTAGE -> impact.outage();
      case IMPACT_USERS_AFFECTED_PERCENT -> impact.usersAffectedPercent(turns);
      case MESSAGE_ACCOUNT_NUMBER -> message.accountNumber();
      case MESSAGE_CARD_NUMBER -> message.cardNumber();
      case OPEN -> receipt.openings();
      case OPEN_DESK -> receipt.desks();
      case WEEKDAY -> receipt.weekdays();
      // The id only names the contact, and the rest follows from what is asked before.
      case ID, EMERGENCY, SEVERITY, SIGNALS, TIER, VIP -> {}
    }
  }
}
