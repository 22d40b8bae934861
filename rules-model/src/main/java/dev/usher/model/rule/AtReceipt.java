package dev.usher.model.rule;

import dev.usher.model.Contact;
import dev.usher.model.internal.LanguageTag;
import dev.usher.model.internal.Parts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact at the moment of its receipt, under one policy. It never changes while
 * the case ages.
 */
public final class AtReceipt {
  private final Contact contact;
  private final ZoneId zone;
  private final CaseAccount account;
  private final boolean open;
  private final @Nullable String openDesk;
  private final CaseMessage message;
  private final CaseFields fields;

  /**
   * By the zone's wall clock, once a rule has asked. Whoever sees it sees all of it: it is
   * immutable.
   */
  private @Nullable LocalDateTime local;

  /**
   * Makes a receipt of a contact that says nothing of a policy's own fields; the engine does.
   *
   * @param contact the contact
   * @param zone the policy's zone
   * @param open the moment of receipt lies in the policy's opening hours
   * @param openDesk the first desk, in the manifest's order, that is open at that moment, or null
   * @param message what was found in the message
   */
  public AtReceipt(
      Contact contact, ZoneId zone, boolean open, @Nullable String openDesk, CaseMessage message) {
    this(contact, zone, open, openDesk, message, CaseFields.NONE);
  }

  /**
   * Makes a receipt; the engine does.
   *
   * @param contact the contact
   * @param zone the policy's, whose wall clock conditions ask about
   * @param open the moment of receipt lies in the policy's opening hours
   * @param openDesk the first desk, in the manifest's order, that is open at that moment, or null
   * @param message what was found in the message
   * @param fields what the contact says of the policy's own fields
   */
  public AtReceipt(
      Contact contact,
      ZoneId zone,
      boolean open,
      @Nullable String openDesk,
      CaseMessage message,
      CaseFields fields) {
    this.contact = Parts.needed("contact", contact);
    this.zone = Parts.needed("zone", zone);
    this.account = new CaseAccount(contact.account());
    this.open = open;
    this.openDesk = openDesk;
    this.message = Parts.needed("message", message);
    this.fields = Parts.needed("fields", fields);
  }

  /** The first part of the language's tag; null if it is unknown. */
  @Nullable String language() {
    String tag = contact.language();
    return tag == null ? null : LanguageTag.language(tag);
  }

  Contact contact() {
    return contact;
  }

  /** The date and the time of day by the policy's wall clock. */
  LocalDateTime local() {
    LocalDateTime known = local;
    if (known == null) {
      known = LocalDateTime.ofInstant(contact.receivedAt(), zone);
      local = known;
    }
    return known;
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

  /** Returns what the contact says of the policy's own fields. */
  public CaseFields fields() {
    return fields;
  }
}
