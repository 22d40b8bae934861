package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FaultException;
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
import dev.usher.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Reads a contact from its form in JSON or YAML; the first thing that is wrong ends it. */
public final class ContactForm {
  private static final List<String> CONTACT =
      List.of(
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
          "progress");
  private static final List<String> IMPACT =
      List.of(
          "outage", "fundsAtRisk", "businessImpact", "largeClientAffected", "usersAffectedPercent");
  private static final List<String> ACCOUNT =
      List.of(
          "id",
          "tier",
          "annualRevenue",
          "projectedRevenue",
          "atRisk",
          "labels",
          "entitlements",
          "preferredChannel",
          "manager");
  private static final List<String> EARLIER = List.of("at", "topic", "channel", "tier");

  private final Currency currency;

  /** Makes a form in which bare amounts are in a currency. */
  public ContactForm(Currency currency) {
    this.currency = currency;
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
    ContactBuilder contact =
        Contact.builder(id, receivedAt, Constants.read(fields.need("channel"), Channel.class));
    fields.find("topic").map(Value::text).ifPresent(contact::topic);
    fields.find("message").map(Value::conceal).map(Value::text).ifPresent(contact::message);
    fields.find("language").map(Value::text).ifPresent(contact::language);
    fields.find("severity").map(constant(Severity.class)).ifPresent(contact::severity);
    fields.find("refund").map(this::money).ifPresent(contact::refund);
    fields.find("dispute").map(this::money).ifPresent(contact::dispute);
    fields.find("shippingCost").map(this::money).ifPresent(contact::shippingCost);
    fields.find("impact").map(ContactForm::impact).ifPresent(contact::impact);
    fields.find("neededBy").map(Moments::read).ifPresent(contact::neededBy);
    fields.find("attempts").map(Value::integer).ifPresent(contact::attempts);
    fields.find("labels").map(ContactForm::texts).ifPresent(contact::labels);
    fields.find("authenticated").map(Value::flag).ifPresent(contact::authenticated);
    fields.find("surge").map(Value::flag).ifPresent(contact::surge);
    fields.find("account").map(this::account).ifPresent(contact::account);
    fields.find("history").map(ContactForm::history).ifPresent(contact::history);
    fields.find("progress").map(ProgressForm::read).ifPresent(contact::progress);
    return CheckedReading.model(value, "", contact::build);
  }

  private Money money(Value value) {
    if (value.isNumber()) {
      return CheckedReading.model(value, "money", () -> new Money(value.number(), currency));
    }
    if (!value.isText()) {
      throw value.wrong(
          "an amount and a currency such as \"750.00 USD\", or a number in " + currency);
    }
    return CheckedReading.model(value, "money", () -> Money.parse(value.text()));
  }

  private static Impact impact(Value value) {
    Fields fields = CheckedReading.fields(value, IMPACT);
    BigDecimal percent =
        fields.find("usersAffectedPercent").map(Value::number).orElse(BigDecimal.ZERO);
    return CheckedReading.model(
        value,
        "impact",
        () ->
            new Impact(
                is(fields, "outage"),
                is(fields, "fundsAtRisk"),
                is(fields, "businessImpact"),
                is(fields, "largeClientAffected"),
                percent));
  }

  private Account account(Value value) {
    Fields fields = CheckedReading.fields(value, ACCOUNT);
    AccountBuilder account = Account.builder().atRisk(is(fields, "atRisk"));
    fields.find("id").map(Value::text).ifPresent(account::id);
    fields.find("tier").map(constant(AccountTier.class)).ifPresent(account::tier);
    fields.find("annualRevenue").map(this::money).ifPresent(account::annualRevenue);
    fields.find("projectedRevenue").map(this::money).ifPresent(account::projectedRevenue);
    fields
        .find("preferredChannel")
        .map(constant(Channel.class))
        .ifPresent(account::preferredChannel);
    fields.find("manager").map(Value::text).ifPresent(account::manager);
    List<String> labels = fields.find("labels").map(ContactForm::texts).orElse(List.of());
    List<String> entitlements =
        fields.find("entitlements").map(ContactForm::texts).orElse(List.of());
    return CheckedReading.model(
        value, "account", () -> account.labels(labels).entitlements(entitlements).build());
  }

  private static List<EarlierContact> history(Value value) {
    List<Value> items = value.items();
    List<EarlierContact> history = new ArrayList<>(items.size());
    for (Value item : items) {
      history.add(earlier(item));
    }
    return history;
  }

  private static EarlierContact earlier(Value value) {
    Fields fields = CheckedReading.fields(value, EARLIER);
    return CheckedReading.model(
        value,
        "history",
        () ->
            new EarlierContact(
                Moments.read(fields.need("at")),
                fields.find("topic").map(Value::text).orElse(null),
                fields.find("channel").map(constant(Channel.class)).orElse(null),
                fields.find("tier").map(Value::integer).orElse(1)));
  }

  private static boolean is(Fields fields, String name) {
    return fields.find(name).map(Value::flag).orElse(false);
  }

  private static List<String> texts(Value value) {
    return value.items().stream().map(Value::text).toList();
  }

  private static <E extends Enum<E>> Function<Value, E> constant(Class<E> type) {
    return value -> Constants.read(value, type);
  }
}
