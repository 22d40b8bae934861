package dev.usher.model.rule;

import dev.usher.model.Contact;
import dev.usher.model.internal.Parts;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact at the moment of its receipt, under one policy. It never changes while
 * the case ages.
 */
public final class AtReceipt {
  private final Contact contact;
  private final CaseAccount account;
  private final boolean open;
  private final @Nullable String openDesk;
  private final CaseMessage message;

  /**
   * Makes a receipt; the engine does.
   *
   * @param contact the contact
   * @param open the moment of receipt lies in the policy's opening hours
   * @param openDesk the first desk, in the manifest's order, that is open at that moment, or null
   * @param message what was found in the message
   */
  public AtReceipt(Contact contact, boolean open, @Nullable String openDesk, CaseMessage message) {
    this.contact = Parts.needed("contact", contact);
    this.account = new CaseAccount(contact.account());
    this.open = open;
    this.openDesk = openDesk;
    this.message = Parts.needed("message", message);
  }

  Contact contact() {
    return contact;
  }

  CaseAccount account() {
    return account;
  }

  boolean open() {
    return open;
  }

  @Nullable String openDesk() {
    return openDesk;
  }

  CaseMessage message() {
    return message;
  }
}
