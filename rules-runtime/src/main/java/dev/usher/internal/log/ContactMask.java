package dev.usher.internal.log;

import dev.usher.internal.message.PrivateParts;
import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.FieldValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a contact anew with what a log may say of it. */
final class ContactMask {
  private static final String FIELDS = "fields";

  private final MaskSettings settings;
  private final LineMask line;
  private final boolean refused;

  /**
   * Makes one.
   *
   * @param refused whether the contact was refused, so that its topic may be anything
   */
  ContactMask(MaskSettings settings, LineMask line, boolean refused) {
    this.settings = settings;
    this.line = line;
    this.refused = refused;
  }

  Contact masked(Contact contact, String id) {
    ContactBuilder masked =
        Contact.builder(id, contact.receivedAt(), contact.channel())
            .topic(topic("topic", contact.topic()))
            .message(message(contact.message()))
            .language(contact.language())
            .severity(contact.severity())
            .refund(contact.refund())
            .dispute(contact.dispute())
            .shippingCost(contact.shippingCost())
            .impact(contact.impact())
            .neededBy(contact.neededBy())
            .attempts(contact.attempts())
            .labels(texts("labels", contact.labels()))
            .authenticated(contact.authenticated())
            .surge(contact.surge())
            .account(account(contact.account()))
            .history(history(contact.history()))
            .progress(contact.progress())
            .fields(fields(contact.fields()));
    for (LeavableField field : LeavableField.values()) {
      if (settings.leavesOut(field.key()) && field.isIn(contact)) {
        field.leaveOut(masked);
        line.note(field.key());
      }
    }
    return masked.build();
  }

  private @Nullable String message(@Nullable String message) {
    if (message == null) {
      return null;
    }
    String kept = settings.messages() ? PrivateParts.masked(message) : null;
    if (!message.equals(kept)) {
      line.note("message");
    }
    return kept;
  }

  /** A topic that the policy knows stays. */
  private @Nullable String topic(String field, @Nullable String topic) {
    return topic == null || !refused ? topic : line.text(field, "", topic);
  }

  private Account account(Account account) {
    AccountBuilder masked =
        account.toBuilder()
            .id(text("account.id", account.id()))
            .labels(texts("account.labels", account.labels()))
            .entitlements(texts("account.entitlements", account.entitlements()))
            .manager(text("account.manager", account.manager()))
            .desk(text("account.desk", account.desk()));
    for (LeavableAccountField field : LeavableAccountField.values()) {
      if (settings.leavesOut(field.key()) && field.isIn(account)) {
        field.leaveOut(masked);
        line.note(field.key());
      }
    }
    return masked.build();
  }

  private @Nullable String text(String field, @Nullable String text) {
    return text == null || settings.leavesOut(field) ? text : line.text(field, "", text);
  }

  private List<String> texts(String field, Collection<String> texts) {
    List<String> masked = new ArrayList<>(texts.size());
    for (String text : texts) {
      masked.add(settings.leavesOut(field) ? text : line.text(field, "", text));
    }
    return masked;
  }

  private List<EarlierContact> history(List<EarlierContact> history) {
    List<EarlierContact> masked = new ArrayList<>(history.size());
    for (EarlierContact each : history) {
      String topic = each.topic();
      masked.add(
          new EarlierContact(
              each.at(),
              topic == null ? null : line.text("history", "", topic),
              each.channel(),
              each.tier(),
              each.refund()));
    }
    return masked;
  }

  private Map<String, FieldValue> fields(Map<String, FieldValue> fields) {
    Map<String, FieldValue> masked = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          String path = FIELDS + "." + name;
          if (!PrivateParts.masked(name).equals(name)) {
            line.note(FIELDS);
          } else if (settings.leavesOut(path) || isPrivate(name, value)) {
            line.note(path);
          } else {
            masked.put(name, field(path, name, value));
          }
        });
    return masked;
  }

  /** Whether a number is one that nobody calculates with, which no text may stand for. */
  private static boolean isPrivate(String name, FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      String digits = number.number().toPlainString();
      return !PrivateParts.masked(name, digits).equals(digits);
    }
    return false;
  }

  private FieldValue field(String path, String name, FieldValue value) {
    if (value instanceof FieldValue.OfText text) {
      return FieldValue.of(line.text(path, name, text.text()));
    }
    if (value instanceof FieldValue.OfTexts texts) {
      return FieldValue.of(
          texts.texts().stream().map(each -> line.text(path, name, each)).toList());
    }
    return value;
  }
}
