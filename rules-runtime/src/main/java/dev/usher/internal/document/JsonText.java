package dev.usher.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.model.internal.HiddenCharacters;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object in one line of text, in which everything that must not be shown is
 * escaped. What is null is left out. For one text and one thread.
 */
public final class JsonText {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new VisibleEscapes()).build();

  private static final int LAST_PLAIN = 0x7E;

  private final JsonGenerator json;
  private final ZoneId zone;

  private JsonText(JsonGenerator json, ZoneId zone) {
    this.json = json;
    this.zone = zone;
  }

  private interface Step {
    void run() throws IOException;
  }

  /**
   * Returns an object as text.
   *
   * @param zone the zone whose offset moments are written with
   * @param content writes what stands in the object
   */
  public static String object(ZoneId zone, Consumer<JsonText> content) {
    StringWriter text = new StringWriter(1_024);
    write(
        () -> {
          try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            content.accept(new JsonText(json, zone));
            json.writeEndObject();
          }
        });
    return text.toString();
  }

  /** Writes a text. */
  public void text(String name, @Nullable String value) {
    if (value != null) {
      field(name);
      string(value);
    }
  }

  private void field(String name) {
    visibly(name, () -> json.writeFieldName(name));
  }

  private void string(String value) {
    visibly(value, () -> json.writeString(value));
  }

  /**
   * The escapes are asked for one half of a character at a time; so where a hidden character has
   * two, all that is not plain is escaped.
   */
  private void visibly(String text, Step step) {
    boolean plainOnly =
        text.codePoints()
            .anyMatch(c -> c > Character.MAX_VALUE && HiddenCharacters.mayNotBeShown(c));
    if (plainOnly) {
      json.setHighestNonEscapedChar(LAST_PLAIN);
    }
    write(step);
    if (plainOnly) {
      json.setHighestNonEscapedChar(0);
    }
  }

  /** Writes the name of a constant. */
  public void constant(String name, @Nullable Enum<?> value) {
    text(name, value == null ? null : value.name());
  }

  /** Writes true or false. */
  public void flag(String name, boolean value) {
    write(() -> json.writeBooleanField(name, value));
  }

  /** Writes true; what is false is left out. */
  public void flagIfSet(String name, boolean value) {
    if (value) {
      flag(name, true);
    }
  }

  /** Writes a whole number. */
  public void number(String name, @Nullable Integer value) {
    if (value != null) {
      write(() -> json.writeNumberField(name, value));
    }
  }

  /** Writes a decimal number without an exponent. */
  public void number(String name, BigDecimal value) {
    write(
        () -> {
          json.writeFieldName(name);
          json.writeNumber(value.toPlainString());
        });
  }

  /** Writes a moment with the offset that the zone has then. */
  public void moment(String name, @Nullable Instant value) {
    if (value != null) {
      text(name, Moments.written(value, zone));
    }
  }

  /** Writes an object within this one. */
  public void object(String name, Consumer<JsonText> content) {
    write(() -> json.writeObjectFieldStart(name));
    content.accept(this);
    write(json::writeEndObject);
  }

  /** Writes a list of texts. */
  public void texts(String name, Collection<String> values) {
    field(name);
    write(json::writeStartArray);
    values.forEach(this::string);
    write(json::writeEndArray);
  }

  /** Writes a list of texts; an empty one is left out. */
  public void textsIfAny(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      texts(name, values);
    }
  }

  /** Writes a list of objects. */
  public <T> void list(String name, Collection<T> items, BiConsumer<JsonText, T> item) {
    write(() -> json.writeArrayFieldStart(name));
    for (T each : items) {
      write(json::writeStartObject);
      item.accept(this, each);
      write(json::writeEndObject);
    }
    write(json::writeEndArray);
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
  }
}
