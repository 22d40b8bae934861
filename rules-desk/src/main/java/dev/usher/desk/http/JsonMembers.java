package dev.usher.desk.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an object of JSON, member by member. What is null is left out. Not safe to share. */
public final class JsonMembers {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonMembers(JsonGenerator json) {
    this.json = json;
  }

  /** A step that may fail to write. */
  private interface Step {
    void run() throws IOException;
  }

  /** Returns the text of an object. */
  public static String object(Consumer<JsonMembers> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      members.accept(new JsonMembers(json));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private JsonMembers written(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return this;
  }

  /** Writes a text, or nothing if it is null. */
  public JsonMembers text(String name, @Nullable String value) {
    return value == null ? this : written(() -> json.writeStringField(name, value));
  }

  /** Writes a whole number. */
  public JsonMembers number(String name, long value) {
    return written(() -> json.writeNumberField(name, value));
  }

  /** Writes yes or no. */
  public JsonMembers flag(String name, boolean value) {
    return written(() -> json.writeBooleanField(name, value));
  }

  /** Writes what is JSON already, or nothing if it is null. */
  public JsonMembers raw(String name, @Nullable String value) {
    return value == null
        ? this
        : written(
            () -> {
              json.writeFieldName(name);
              json.writeRawValue(value);
            });
  }

  /** Writes a list of texts. */
  public JsonMembers texts(String name, Collection<String> values) {
    return written(
        () -> {
          json.writeArrayFieldStart(name);
          for (String each : values) {
            json.writeString(each);
          }
          json.writeEndArray();
        });
  }

  /** Writes a list of what is JSON already. */
  public JsonMembers raws(String name, Collection<String> values) {
    return written(
        () -> {
          json.writeArrayFieldStart(name);
          for (String each : values) {
            json.writeRawValue(each);
          }
          json.writeEndArray();
        });
  }

  /** Writes an object. */
  public JsonMembers object(String name, Consumer<JsonMembers> members) {
    return written(
        () -> {
          json.writeObjectFieldStart(name);
          members.accept(this);
          json.writeEndObject();
        });
  }

  /** Writes a list of objects. */
  public <T> JsonMembers objects(
      String name, Iterable<? extends T> values, BiConsumer<JsonMembers, T> members) {
    return written(
        () -> {
          json.writeArrayFieldStart(name);
          for (T each : values) {
            json.writeStartObject();
            members.accept(this, each);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
