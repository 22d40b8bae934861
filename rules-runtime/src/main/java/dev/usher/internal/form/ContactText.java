package dev.usher.internal.form;

import dev.usher.internal.document.JsonText;
import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import org.jspecify.annotations.Nullable;

/** Writes a contact in the form that {@link ContactForm} reads. */
public final class ContactText {
  private ContactText() {}

  /** Returns how long a contact's text will be about, in characters. */
  public static int length(Contact contact) {
    String message = contact.message();
    return 512 + (message == null ? 0 : message.length());
  }

  /** Writes a contact into an object. */
  public static void write(JsonText json, Contact contact) {
    json.text("id", contact.id());
    json.moment("receivedAt", contact.receivedAt());
    json.constant("channel", contact.channel());
    json.text("topic", contact.topic());
    json.text("message", contact.message());
    json.text("language", contact.language());
    json.constant("severity", contact.severity());
    money(json, "refund", contact.refund());
    money(json, "dispute", contact.dispute());
    money(json, "shippingCost", contact.shippingCost());
    if (!contact.impact().equals(Impact.NONE)) {
      json.object("impact", impact -> impact(impact, contact.impact()));
    }
    json.moment("neededBy", contact.neededBy());
    if (contact.attempts() != 0) {
      json.number("attempts", contact.attempts());
    }
    json.textsIfAny("labels", contact.labels());
    json.flagIfSet("authenticated", contact.authenticated());
    json.flagIfSet("surge", contact.surge());
    if (!contact.account().equals(Account.UNKNOWN)) {
      json.object("account", account -> account(account, contact.account()));
    }
    if (!contact.history().isEmpty()) {
      json.list("history", contact.history(), ContactText::earlier);
    }
    if (!contact.progress().equals(Progress.NONE)) {
      json.object("progress", progress -> progress(progress, contact.progress()));
    }
    if (!contact.fields().isEmpty()) {
      json.object("fields", fields -> FieldForm.write(fields, contact.fields()));
    }
  }

  private static void impact(JsonText json, Impact impact) {
    json.flagIfSet("outage", impact.outage());
    json.flagIfSet("fundsAtRisk", impact.fundsAtRisk());
    json.flagIfSet("businessImpact", impact.businessImpact());
    json.flagIfSet("largeClientAffected", impact.largeClientAffected());
    if (impact.usersAffectedPercent().signum() != 0) {
      json.number("usersAffectedPercent", impact.usersAffectedPercent());
    }
  }

  private static void account(JsonText json, Account account) {
    json.text("id", account.id());
    if (account.tier() != AccountTier.STANDARD) {
      json.constant("tier", account.tier());
    }
    money(json, "annualRevenue", account.annualRevenue());
    money(json, "projectedRevenue", account.projectedRevenue());
    json.flagIfSet("atRisk", account.atRisk());
    json.textsIfAny("labels", account.labels());
    json.textsIfAny("entitlements", account.entitlements());
    json.constant("preferredChannel", account.preferredChannel());
    json.text("manager", account.manager());
    json.text("desk", account.desk());
  }

  /** Writes one contact of a history into an object. */
  public static void earlier(JsonText json, EarlierContact earlier) {
    json.moment("at", earlier.at());
    json.text("topic", earlier.topic());
    json.constant("channel", earlier.channel());
    if (earlier.tier() != 1) {
      json.number("tier", earlier.tier());
    }
    money(json, "refund", earlier.refund());
  }

  private static void progress(JsonText json, Progress progress) {
    json.number("tier", progress.tier());
    json.moment("tierSince", progress.tierSince());
    json.moment("firstRespondedAt", progress.firstRespondedAt());
    json.moment("escalationRespondedAt", progress.escalationRespondedAt());
    json.moment("planSentAt", progress.planSentAt());
    json.moment("lastUpdatedAt", progress.lastUpdatedAt());
    json.moment("unansweredSince", progress.unansweredSince());
    json.momentsIfAny("reopenedAt", progress.reopenedAt());
    json.moment("resolvedAt", progress.resolvedAt());
    if (!progress.waiting().isEmpty()) {
      json.list("waiting", progress.waiting(), ContactText::waiting);
    }
  }

  private static void waiting(JsonText json, Waiting waiting) {
    json.moment("from", waiting.from());
    json.moment("to", waiting.to());
  }

  private static void money(JsonText json, String name, @Nullable Money money) {
    json.text(name, money == null ? null : money.toString());
  }
}
