package dev.usher.flink.life;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.ContactText;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Writes events as JSON, one line each, so that equal events are equal lines; {@link
 * LifeEventReader} reads them back. Immutable and thread-safe.
 */
public final class LifeEventWriter {

  /** Makes a writer that writes moments in UTC. */
  public LifeEventWriter() {}

  static String written(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the event as one line of JSON, without a line break. */
  public String toJson(LifeEvent event) {
    requireNonNull(event, "event");
    return JsonText.object(ZoneOffset.UTC, 128, json -> write(json, event));
  }

  private static void write(JsonText json, LifeEvent event) {
    json.text("contact", event.contact());
    json.text("event", event.id());
    json.moment("at", event.at());
    json.text("kind", event.kind().written());
    json.number("tier", event.tier());
    if (event.as() != null) {
      json.object("as", as -> ContactText.write(as, requireNonNull(event.as())));
    }
    if (event.earlier() != null) {
      json.object("earlier", one -> ContactText.earlier(one, requireNonNull(event.earlier())));
    }
  }
}
