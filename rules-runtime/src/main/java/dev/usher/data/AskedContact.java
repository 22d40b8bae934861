package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact, and the moment that somebody asks about.
 *
 * @param contact the contact; never null
 * @param at the moment, or null if none was named
 */
public record AskedContact(Contact contact, @Nullable Instant at) {

  /**
   * Checks the contact.
   *
   * @throws NullPointerException if it is null
   */
  public AskedContact {
    requireNonNull(contact, "contact");
  }

  /** Returns the moment asked about: the contact's receipt if none was named. */
  public Instant moment() {
    return at == null ? contact.receivedAt() : at;
  }
}
