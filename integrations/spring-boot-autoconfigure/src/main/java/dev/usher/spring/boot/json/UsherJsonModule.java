package dev.usher.spring.boot.json;

import dev.usher.data.ContactWriter;
import dev.usher.data.DecisionReader;
import dev.usher.data.DecisionWriter;
import dev.usher.data.DiagnosticReader;
import dev.usher.data.DiagnosticWriter;
import dev.usher.data.ExplanationReader;
import dev.usher.data.ExplanationWriter;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Diagnostic;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * Contacts, decisions, explanations and diagnostics as {@link dev.usher.data} reads and writes
 * them, wherever they stand in something else.
 */
final class UsherJsonModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  UsherJsonModule(OpenPolicies policies) {
    super("usher");
    ContactWriter contacts = new ContactWriter();
    add(Contact.class, contacts::toJson, json -> contact(policies.contact(json)));
    add(AskedContact.class, contacts::toJson, policies::contact);
    add(
        Decision.class,
        new DecisionWriter()::toJson,
        json -> inItsZone(json, policies, UsherJsonModule::decision, Function.identity()));
    add(
        Explanation.class,
        new ExplanationWriter()::toJson,
        json -> inItsZone(json, policies, UsherJsonModule::explanation, Explanation::decision));
    add(Diagnostic.class, new DiagnosticWriter()::toJson, new DiagnosticReader()::read);
  }

  private <T> void add(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
    addSerializer(type, new WrittenText<>(type, writer));
    addDeserializer(type, new ReadText<>(type, reader));
  }

  /** Nobody is to lose the moment that was asked about without a word. */
  private static Contact contact(AskedContact asked) {
    if (asked.at() != null) {
      throw new ContactException(
              "at", "at is \"" + asked.at() + "\": a contact alone is read here, and no moment")
          .about(asked.contact().id());
    }
    return asked.contact();
  }

  private static Decision decision(String json, ZoneId zone) {
    return DecisionReader.in(zone).read(json);
  }

  private static Explanation explanation(String json, ZoneId zone) {
    return ExplanationReader.in(zone).read(json);
  }

  /** Reads something of which only the policy's name is known, and that from its text. */
  private static <T> T inItsZone(
      String json, OpenPolicies policies, ZonedReading<T> reading, Function<T, Decision> decision) {
    T read = reading.read(json, ZoneOffset.UTC);
    ZoneId zone = policies.zone(decision.apply(read).policy().name());
    return zone.equals(ZoneOffset.UTC) ? read : reading.read(json, zone);
  }

  /** Reads a text whose moments are shown in a zone. */
  private interface ZonedReading<T> {
    T read(String json, ZoneId zone);
  }
}
