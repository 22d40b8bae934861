package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.ContactText;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes contacts as JSON, one line each, so that equal contacts are equal lines; {@link
 * ContactReader} reads them back. What is absent, or as it is unless somebody says otherwise, is
 * left out; moments are written in one zone, and characters that nobody sees are escaped. The text
 * holds the customer's message. Immutable and thread-safe.
 */
public final class ContactWriter {
  private final ZoneId zone;

  /** Makes a writer that writes moments in UTC. */
  public ContactWriter() {
    this(ZoneOffset.UTC);
  }

  private ContactWriter(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns a writer that writes moments with the offsets of a zone. */
  public static ContactWriter in(ZoneId zone) {
    return new ContactWriter(requireNonNull(zone, "zone"));
  }

  /** Returns the contact as one line of JSON, without a line break. */
  public String toJson(Contact contact) {
    requireNonNull(contact, "contact");
    return JsonText.object(
        zone, ContactText.length(contact), json -> ContactText.write(json, contact));
  }

  /**
   * Returns the contact and the moment asked about as one line of JSON, without a line break; the
   * contact alone where no moment is named.
   */
  public String toJson(AskedContact asked) {
    if (requireNonNull(asked, "asked").at() == null) {
      return toJson(asked.contact());
    }
    return JsonText.object(
        zone,
        ContactText.length(asked.contact()),
        json -> {
          json.object("contact", contact -> ContactText.write(contact, asked.contact()));
          json.moment("at", asked.at());
        });
  }
}
