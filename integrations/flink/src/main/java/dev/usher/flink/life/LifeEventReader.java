package dev.usher.flink.life;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.CheckedReading;
import dev.usher.internal.form.ContactForm;
import dev.usher.model.ContactException;
import java.util.Currency;
import java.util.Map;

/**
 * Reads events from JSON, one a line. Reading is exact, as that of contacts: an unknown or repeated
 * field, a value of another type and a time without an offset are refused. Immutable and
 * thread-safe.
 */
public final class LifeEventReader {
  private static final FieldNames EVENT =
      FieldNames.of("contact", "event", "at", "kind", "tier", "as", "earlier")
          .calling(
              Map.of(
                  "contact", "contact-id case case-id ticket ticket-id",
                  "event", "id event-id",
                  "at", "time timestamp when date",
                  "kind", "type what event-type"));
  private static final FieldNames NAMES = FieldNames.ofAll(EVENT, ContactForm.NAMES);

  private final ContactForm contacts;

  private LifeEventReader(Currency currency) {
    this.contacts = new ContactForm(currency);
  }

  /**
   * Returns a reader.
   *
   * @param currency what amounts without a currency are in
   */
  public static LifeEventReader in(Currency currency) {
    return new LifeEventReader(requireNonNull(currency, "currency"));
  }

  /**
   * Reads an event.
   *
   * @param json one JSON object
   * @throws MalformedEventException if anything about it is wrong; the message names the first such
   *     field, what is allowed, line and column
   */
  public LifeEvent read(String json) {
    requireNonNull(json, "json");
    try {
      return read(JsonDocument.read(json, NAMES));
    } catch (FaultException wrong) {
      Fault fault = wrong.fault();
      throw new MalformedEventException(fault.placed());
    } catch (ContactException refused) {
      throw new MalformedEventException(String.valueOf(refused.getMessage()));
    }
  }

  private LifeEvent read(Value value) {
    Fields fields = CheckedReading.fields(value, EVENT);
    return CheckedReading.made(
        value,
        () ->
            new LifeEvent(
                fields.need("contact").text(),
                fields.need("event").text(),
                Moments.read(fields.need("at")),
                Constants.read(fields.need("kind"), EventKind.class),
                fields.read("tier", Value::integer),
                fields.read("as", contacts::read),
                fields.read("earlier", contacts::earlier)));
  }
}
