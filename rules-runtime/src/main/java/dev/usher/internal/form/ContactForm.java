package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a contact from its form in JSON or YAML; the first thing that is wrong ends it. */
public final class ContactForm {
  private static final FieldNames CONTACT =
      FieldNames.of(
              "id",
              "receivedAt",
              "channel",
              "topic",
              "message",
              "language",
              "severity",
              "refund",
              "dispute",
              "shippingCost",
              "impact",
              "neededBy",
              "attempts",
              "labels",
              "authenticated",
              "surge",
              "account",
              "history",
              "progress",
              "fields")
          .calling(
              Map.ofEntries(
                  Map.entry("id", "contact-id case-id ticket-id"),
                  Map.entry("receivedAt", "received date timestamp time created created-at"),
                  Map.entry("channel", "via medium source"),
                  Map.entry("topic", "subject category type"),
                  Map.entry("message", "text body content msg"),
                  Map.entry("language", "lang locale"),
                  Map.entry("severity", "priority urgency"),
                  Map.entry("refund", "amount refund-amount value"),
                  Map.entry("neededBy", "deadline due"),
                  Map.entry("labels", "tags tag label"),
                  Map.entry("account", "customer client user"),
                  Map.entry("history", "previous earlier contacts"),
                  Map.entry("fields", "custom custom-fields attributes")));
  private static final FieldNames IMPACT =
      FieldNames.of(
          "outage", "fundsAtRisk", "businessImpact", "largeClientAffected", "usersAffectedPercent");
  private static final FieldNames ACCOUNT =
      FieldNames.of(
              "id",
              "tier",
              "annualRevenue",
              "projectedRevenue",
              "atRisk",
              "labels",
              "entitlements",
              "preferredChannel",
              "manager",
              "desk")
          .calling(
              Map.of(
                  "tier", "level plan type segment status",
                  "annualRevenue", "revenue arr value",
                  "labels", "tags tag label",
                  "manager", "owner account-manager csm",
                  "preferredChannel", "channel preferred"));
  private static final FieldNames EARLIER =
      FieldNames.of("at", "topic", "channel", "tier", "refund");

  /** The names in a contact, wherever in it. */
  public static final FieldNames NAMES =
      FieldNames.ofAll(CONTACT, IMPACT, ACCOUNT, EARLIER, ProgressForm.NAMES);

  private final MoneyForm money;

  /** Makes a form in which bare amounts are in a currency. */
  public ContactForm(Currency currency) {
    this.money = new MoneyForm(currency);
  }

  /**
   * Reads a contact.
   *
   * @throws FaultException naming the first thing that is wrong
   */
  public Contact read(Value value) {
    Fields fields = CheckedReading.fields(value, CONTACT);
    String id = fields.need("id").text();
    Instant receivedAt = Moments.read(fields.need("receivedAt"));
    ContactBuilder contact = Contact.builder(id, receivedAt, channel(fields.need("channel")));
    contact.topic(fields.text("topic"));
    contact.message(fields.read("message", ContactForm::concealed));
    contact.language(fields.text("language"));
    contact.severity(fields.read("severity", ContactForm::severity));
    contact.refund(money(fields, "refund"));
    contact.dispute(money(fields, "dispute"));
    contact.shippingCost(money(fields, "shippingCost"));
    contact.impact(fields.read("impact", ContactForm::impact, Impact.NONE));
    contact.neededBy(fields.read("neededBy", Moments::read));
    contact.attempts(fields.read("attempts", Value::integer, 0));
    contact.labels(fields.texts("labels"));
    contact.authenticated(fields.flag("authenticated"));
    contact.surge(fields.flag("surge"));
    contact.account(fields.read("account", this::account, Account.UNKNOWN));
    contact.history(fields.read("history", this::history, List.of()));
    contact.progress(fields.read("progress", ProgressForm::read, Progress.NONE));
    contact.fields(fields.read("fields", FieldForm::read, Map.of()));
    return CheckedReading.model(value, "", contact::build);
  }

  private @Nullable Money money(Fields fields, String name) {
    return fields.read(name, money::read);
  }

  private static Impact impact(Value value) {
    Fields fields = CheckedReading.fields(value, IMPACT);
    BigDecimal percent = fields.read("usersAffectedPercent", Value::number, BigDecimal.ZERO);
    return CheckedReading.model(
        value,
        "impact",
        () ->
            new Impact(
                fields.flag("outage"),
                fields.flag("fundsAtRisk"),
                fields.flag("businessImpact"),
                fields.flag("largeClientAffected"),
                percent));
  }

  private Account account(Value value) {
    Fields fields = CheckedReading.fields(value, ACCOUNT);
    AccountBuilder account = Account.builder().atRisk(fields.flag("atRisk"));
    account.id(fields.text("id"));
    account.tier(fields.read("tier", ContactForm::accountTier, AccountTier.STANDARD));
    account.annualRevenue(money(fields, "annualRevenue"));
    account.projectedRevenue(money(fields, "projectedRevenue"));
    account.preferredChannel(fields.read("preferredChannel", ContactForm::channel));
    account.manager(fields.text("manager"));
    account.desk(fields.text("desk"));
    List<String> labels = fields.texts("labels");
    List<String> entitlements = fields.texts("entitlements");
    return CheckedReading.model(
        value, "account", () -> account.labels(labels).entitlements(entitlements).build());
  }

  private List<EarlierContact> history(Value value) {
    return value.each(this::earlier);
  }

  /**
   * Reads one contact of a history.
   *
   * @throws FaultException naming the first thing that is wrong
   */
  public EarlierContact earlier(Value value) {
    Fields fields = CheckedReading.fields(value, EARLIER);
    @Nullable Money refund = money(fields, "refund");
    return CheckedReading.model(
        value,
        "history",
        () ->
            new EarlierContact(
                Moments.read(fields.need("at")),
                fields.text("topic"),
                fields.read("channel", ContactForm::channel),
                fields.read("tier", Value::integer, 1),
                refund));
  }

  private static String concealed(Value value) {
    return value.conceal().text();
  }

  private static Channel channel(Value value) {
    return Constants.read(value, Channel.class);
  }

  private static Severity severity(Value value) {
    return Constants.read(value, Severity.class);
  }

  private static AccountTier accountTier(Value value) {
    return Constants.read(value, AccountTier.class);
  }
}
