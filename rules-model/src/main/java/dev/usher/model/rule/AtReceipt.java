package dev.usher.model.rule;

import dev.usher.model.Contact;
import dev.usher.model.internal.Parts;
import java.util.Locale;
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
  private final @Nullable String language;

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
    this.language = primarySubtag(contact.language());
  }

  private static @Nullable String primarySubtag(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The primary subtag of the language in lower case; null if it is unknown. */
  @Nullable String language() {
    return language;
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
