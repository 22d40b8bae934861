package dev.usher.sentence;

import static dev.usher.sentence.SubjectWords.statement;
import static dev.usher.sentence.SubjectWords.thing;
import static dev.usher.sentence.SubjectWords.things;

import dev.usher.policy.rule.Property;

/** The properties of a fact in words; the compiler names each that has none. */
final class PropertyWords {
  private PropertyWords() {}

  static SubjectWords of(Property property) {
    return switch (property) {
      case ACCOUNT_ANNUAL_REVENUE -> thing("the account's annual revenue");
      case ACCOUNT_AT_RISK -> statement("the account is at risk", "the account is not at risk");
      case ACCOUNT_DESK -> thing("the account's desk");
      case ACCOUNT_ENTITLEMENTS -> things("the account's entitlements");
      case ACCOUNT_ID -> thing("the account's id");
      case ACCOUNT_LABELS -> things("the account's labels");
      case ACCOUNT_MANAGER -> thing("the account's manager");
      case ACCOUNT_PREFERRED_CHANNEL -> thing("the account's preferred channel");
      case ACCOUNT_PROJECTED_REVENUE -> thing("the account's projected revenue");
      case ACCOUNT_TIER -> thing("the account's tier");
      case ATTEMPTS -> thing("the number of failed attempts");
      case AUTHENTICATED ->
          statement(
              "the customer has proved who they are", "the customer has not proved who they are");
      case CHANNEL -> thing("the contact's channel");
      case DISPUTE -> thing("the amount in dispute");
      case EMERGENCY -> statement("it is an emergency", "it is not an emergency");
      case ID -> thing("the contact's id");
      case IMPACT_BUSINESS_IMPACT ->
          statement(
              "the customer's business is hindered", "the customer's business is not hindered");
      case IMPACT_FUNDS_AT_RISK ->
          statement("customers' money is at risk", "customers' money is not at risk");
      case IMPACT_LARGE_CLIENT_AFFECTED ->
          statement("a large client is affected", "no large client is affected");
      case IMPACT_OUTAGE -> statement("a service is down", "no service is down");
      case IMPACT_USERS_AFFECTED_PERCENT -> thing("the share of users affected");
      case LABELS -> things("the contact's labels");
      case LANGUAGE -> thing("the language");
      case LOCALE -> thing("the language with its script and region");
      case MESSAGE_ACCOUNT_NUMBER ->
          statement(
              "the message carries a bank account's number",
              "the message carries no bank account's number");
      case MESSAGE_CARD_NUMBER ->
          statement(
              "the message carries a payment card's number",
              "the message carries no payment card's number");
      case OPEN ->
          statement(
              "the contact was received in opening hours",
              "the contact was received outside opening hours");
      case OPEN_DESK -> thing("the first desk open at receipt");
      case REFUND -> thing("the refund");
      case SEVERITY -> thing("the severity");
      case SHIPPING_COST -> thing("the cost of an emergency shipment");
      case SIGNALS -> things("the signals");
      case STATED_SEVERITY -> thing("the severity that an agent stated");
      case SURGE -> statement("contacts are surging", "contacts are not surging");
      case TIER -> thing("the tier");
      case TOPIC -> thing("the topic");
      case VIP -> statement("the customer is a VIP", "the customer is not a VIP");
      case WEEKDAY -> thing("the weekday of receipt");
    };
  }
}
