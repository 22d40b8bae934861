package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.form.CheckedReading;
import dev.usher.internal.form.ContactForm;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.DiagnosticCode;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts from JSON, or from YAML.
 *
 * <p>Reading is exact: an unknown or repeated field, a value of another type, a time without an
 * offset and text after the contact are refused, and null is the same as an absent field. Enums are
 * read in any case, with {@code -} or {@code _}. Money is a text such as {@code "750.00 USD"}, in
 * whatever currency, or a number in the reader's currency, taken as it is written.
 *
 * <p>A text has at most 20,000,000 characters. Immutable and thread-safe.
 */
public final class ContactReader {
  private static final FieldNames QUESTION = FieldNames.of("contact", "at");

  private static final FieldNames NAMES = FieldNames.ofAll(QUESTION, ContactForm.NAMES);

  private final ContactForm form;

  private ContactReader(Currency currency) {
    this.form = new ContactForm(currency);
  }

  /**
   * Returns a reader for contacts of a policy.
   *
   * @param currency the policy's currency, which amounts without one are in
   */
  public static ContactReader in(Currency currency) {
    return new ContactReader(requireNonNull(currency, "currency"));
  }

  /**
   * Reads a contact, or {@code {"contact": …, "at": …}}, which names the moment to ask about.
   *
   * @param json one JSON object
   * @return the contact, and the moment if one is named
   * @throws ContactException if anything about it is wrong; the message names the first such field
   *     with its value, what is allowed, line and column, names the contact once its id has been
   *     read, and never shows any of the customer's message. What belongs to no field bears the
   *     name {@code contact}
   */
  public AskedContact read(String json) {
    requireNonNull(json, "json");
    return read(() -> JsonDocument.read(json, NAMES));
  }

  /**
   * Reads a contact, or {@code contact} and {@code at}, from YAML with the same names.
   *
   * @param yaml one YAML document
   * @return the contact, and the moment if one is named
   * @throws ContactException as {@link #read(String)} throws it; what is no YAML is quoted
   */
  public AskedContact readYaml(String yaml) {
    requireNonNull(yaml, "yaml");
    return read(() -> YamlDocument.read(yaml));
  }

  private AskedContact read(Supplier<Value> document) {
    @Nullable Value value = null;
    try {
      value = document.get();
      return read(value);
    } catch (FaultException wrong) {
      throw refusal(wrong.fault()).about(idIn(value));
    } catch (ContactException refused) {
      throw refused.about(idIn(value));
    }
  }

  /** Returns the id that a refusal may name, or null if there is none that may stand alone. */
  private static @Nullable String idIn(@Nullable Value value) {
    if (value == null || !value.isMapping()) {
      return null;
    }
    Optional<Value> contact = value.fields().find("contact").filter(Value::isMapping);
    return contact
        .orElse(value)
        .fields()
        .find("id")
        .filter(Value::isText)
        .map(Value::text)
        .filter(text -> !text.isBlank() && HiddenCharacters.firstThatMayNotName(text).isEmpty())
        .orElse(null);
  }

  private AskedContact read(Value value) {
    Fields fields = value.fields();
    if (!fields.has("contact")) {
      if (fields.has("at")) {
        throw fields
            .need("at")
            .fault(
                DiagnosticCode.UNKNOWN_KEY,
                "at is not a field of a contact: to ask about another moment write"
                    + " {\"contact\": {…}, \"at\": \"…\"}",
                null);
      }
      return new AskedContact(form.read(value), null);
    }
    CheckedReading.fields(value, QUESTION);
    Value contact = Value.of("", fields.need("contact").node());
    Instant at = fields.read("at", Moments::read);
    return new AskedContact(form.read(contact), at);
  }

  private static ContactException refusal(Fault fault) {
    String field = fault.path().isEmpty() ? "contact" : fault.path();
    return new ContactException(field, fault.placed());
  }
}
