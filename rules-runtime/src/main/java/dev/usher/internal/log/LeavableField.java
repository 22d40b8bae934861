package dev.usher.internal.log;

import dev.usher.model.Account;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Impact;
import dev.usher.model.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The fields of a contact that a log can leave out: all that need not be there. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum LeavableField {
  ACCOUNT(
      "account",
      contact -> !contact.account().equals(Account.UNKNOWN),
      contact -> contact.account(Account.UNKNOWN)),
  ATTEMPTS("attempts", contact -> contact.attempts() != 0, contact -> contact.attempts(0)),
  AUTHENTICATED("authenticated", Contact::authenticated, contact -> contact.authenticated(false)),
  DISPUTE("dispute", contact -> contact.dispute() != null, contact -> contact.dispute(null)),
  FIELDS("fields", contact -> !contact.fields().isEmpty(), contact -> contact.fields(Map.of())),
  HISTORY(
      "history", contact -> !contact.history().isEmpty(), contact -> contact.history(List.of())),
  IMPACT(
      "impact",
      contact -> !contact.impact().equals(Impact.NONE),
      contact -> contact.impact(Impact.NONE)),
  LABELS("labels", contact -> !contact.labels().isEmpty(), contact -> contact.labels(List.of())),
  LANGUAGE("language", contact -> contact.language() != null, contact -> contact.language(null)),
  MESSAGE("message", contact -> contact.message() != null, contact -> contact.message(null)),
  NEEDED_BY("neededBy", contact -> contact.neededBy() != null, contact -> contact.neededBy(null)),
  PROGRESS(
      "progress",
      contact -> !contact.progress().equals(Progress.NONE),
      contact -> contact.progress(Progress.NONE)),
  REFUND("refund", contact -> contact.refund() != null, contact -> contact.refund(null)),
  SEVERITY("severity", contact -> contact.severity() != null, contact -> contact.severity(null)),
  SHIPPING_COST(
      "shippingCost",
      contact -> contact.shippingCost() != null,
      contact -> contact.shippingCost(null)),
  SURGE("surge", Contact::surge, contact -> contact.surge(false)),
  TOPIC("topic", contact -> contact.topic() != null, contact -> contact.topic(null));

  private final String key;
  private final Predicate<Contact> isIn;
  private final Consumer<ContactBuilder> leavingOut;

  LeavableField(String key, Predicate<Contact> isIn, Consumer<ContactBuilder> leavingOut) {
    this.key = key;
    this.isIn = isIn;
    this.leavingOut = leavingOut;
  }

  String key() {
    return key;
  }

  boolean isIn(Contact contact) {
    return isIn.test(contact);
  }

  void leaveOut(ContactBuilder contact) {
    leavingOut.accept(contact);
  }
}
