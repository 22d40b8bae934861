package dev.usher.model.rule;

import dev.usher.model.Contact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact at the moment of its receipt, under one policy. It never changes while
 * the case ages.
 */
public final class Receipt {
  private final Contact contact;
  private final CaseAccount account;
  private final boolean open;
  private final @Nullable String openDesk;
  private final Set<String> mentioned;

  /**
   * Makes a receipt; the engine does.
   *
   * @param contact the contact
   * @param open the moment of receipt lies in the policy's opening hours
   * @param openDesk the first desk, in the manifest's order, that is open at that moment, or null
   * @param mentioned the names of the word lists of which the message mentions a word
   */
  public Receipt(Contact contact, boolean open, @Nullable String openDesk, Set<String> mentioned) {
    this.contact = contact;
    this.account = new CaseAccount(contact.account());
    this.open = open;
    this.openDesk = openDesk;
    this.mentioned = Set.copyOf(mentioned);
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

  Set<String> mentioned() {
    return mentioned;
  }
}
