package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact, and the moment that somebody asks about.
 *
 * @param contact the contact; never null
 * @param at the moment, a {@link dev.usher.model.time.SupportedTime supported} one, or null if none
 *     was named
 */
public record AskedContact(Contact contact, @Nullable Instant at) {

  /**
   * Checks both.
   *
   * @throws NullPointerException if the contact is null
   * @throws ContactException if the moment is not supported
   */
  public AskedContact {
    Parts.needed("contact", contact);
    try {
      FieldChecks.momentIfPresent("at", at);
    } catch (ContactException refused) {
      throw refused.about(contact.id());
    }
  }

  /** Returns a contact that is asked about as of its receipt. */
  public static AskedContact atReceipt(Contact contact) {
    return new AskedContact(contact, null);
  }

  /** Returns the moment asked about: the contact's receipt if none was named. */
  public Instant moment() {
    return at == null ? contact.receivedAt() : at;
  }
}
