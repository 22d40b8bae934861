package dev.usher.desk.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says: an object of texts, of yes and no, and of objects of texts. A contact is one
 * of the texts, so that it is read as it was written, mistakes and all. Immutable.
 */
public final class JsonFields {
  /** A text may be as long as a request may be: a file of contacts is one. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(DeskServer.MOST_BYTES).build())
          .build();

  private final Map<String, Object> fields;

  private JsonFields(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads a request.
   *
   * @throws RequestException if it is no such object
   */
  public static JsonFields of(byte[] body) {
    try (JsonParser json = FACTORY.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable();
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case VALUE_STRING -> fields.put(name, json.getText());
          case VALUE_TRUE, VALUE_FALSE -> fields.put(name, json.getBooleanValue());
          case START_OBJECT -> fields.put(name, texts(json));
          case VALUE_NULL -> {}
          default -> throw wrong(name, "a text, true, false, or an object of texts");
        }
      }
      if (json.nextToken() != null) {
        throw unreadable();
      }
      return new JsonFields(fields);
    } catch (JsonProcessingException wrong) {
      throw unreadable();
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING) {
        throw wrong(name, "a text");
      }
      texts.put(name, json.getText());
    }
    return Collections.unmodifiableMap(texts);
  }

  private static RequestException unreadable() {
    return RequestException.wrong("the request is no object of JSON with each name once");
  }

  private static RequestException wrong(String name, String wanted) {
    return RequestException.wrong("\"" + name + "\" of the request must be " + wanted);
  }

  /**
   * Returns a text.
   *
   * @throws RequestException if there is none
   */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(name, "given, as a text"));
  }

  /**
   * Returns a text, if there is one.
   *
   * @throws RequestException if it is something else
   */
  public Optional<String> optionalText(String name) {
    Object value = fields.get(name);
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value);
    }
    throw wrong(name, "a text");
  }

  /**
   * Returns whether something is said to be so; it is not where nothing is said.
   *
   * @throws RequestException if it is something else
   */
  public boolean flag(String name) {
    Object value = fields.getOrDefault(name, false);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false");
  }

  /**
   * Returns texts by their names; none where nothing is said.
   *
   * @throws RequestException if it is something else
   */
  public Map<String, String> texts(String name) {
    Object value = fields.getOrDefault(name, Map.of());
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(name, "an object of texts");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    map.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    return texts;
  }
}
