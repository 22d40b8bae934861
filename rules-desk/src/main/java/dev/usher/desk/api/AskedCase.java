package dev.usher.desk.api;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.desk.http.JsonFields;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The contact and the moment that a request asks about, and the version that answers.
 *
 * @param version the version
 * @param contact the contact
 * @param at the moment
 */
record AskedCase(DeskVersion version, Contact contact, Instant at) {

  /**
   * Reads {@code version}, {@code contact} (a text of JSON) and {@code at}.
   *
   * @throws RequestException if one of them makes no sense, with 422 for the contact
   */
  static AskedCase of(JsonFields fields, Workspace workspace) {
    Map<String, String> texts = new HashMap<>();
    texts.put("contact", fields.text("contact"));
    fields.optionalText("version").ifPresent(version -> texts.put("version", version));
    fields.optionalText("at").ifPresent(at -> texts.put("at", at));
    return of(texts, workspace);
  }

  /**
   * Reads them from an object within a request.
   *
   * @throws RequestException if one of them makes no sense, with 422 for the contact
   */
  static AskedCase of(Map<String, String> texts, Workspace workspace) {
    DeskVersion version = workspace.find(texts.getOrDefault("version", Workspace.SAVED));
    try {
      AskedContact asked =
          ContactReader.in(version.policy().manifest().currency())
              .read(texts.getOrDefault("contact", ""));
      String named = texts.get("at");
      Instant at = named == null ? asked.moment() : moment(named);
      return new AskedCase(version, asked.contact(), at);
    } catch (ContactException mistake) {
      throw refused(mistake);
    }
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw RequestException.wrong(
          "\"" + text + "\" is not a time with an offset such as 2026-03-03T10:00:00+09:00");
    }
  }

  private static RequestException refused(ContactException mistake) {
    return new RequestException(422, String.valueOf(mistake.getMessage()));
  }

  Usher usher() {
    return version.usher();
  }

  /**
   * Decides.
   *
   * @throws RequestException if the policy refuses the contact
   */
  Decision decide() {
    return decide(contact);
  }

  /**
   * Decides another contact as of the same moment.
   *
   * @throws RequestException if the policy refuses it
   */
  Decision decide(Contact other) {
    try {
      return usher().decide(other, at);
    } catch (ContactException mistake) {
      throw refused(mistake);
    }
  }

  /**
   * Explains.
   *
   * @throws RequestException if the policy refuses the contact
   */
  Explanation explain() {
    try {
      return usher().explain(contact, at);
    } catch (ContactException mistake) {
      throw refused(mistake);
    }
  }
}
