package dev.usher.examples.zendesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document, with the path that leads to it, so that whatever is wrong with it can be
 * said with its place.
 *
 * @param path where it stands, such as {@code ticket.custom_fields}
 * @param value what stands there; a missing node where nothing does
 */
record JsonPart(String path, JsonNode value) {
  /** Amounts are never read as binary fractions. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads a document of which {@code name} is what people call it. */
  static JsonPart read(String name, String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      var place = broken.getLocation();
      String where =
          place == null
              ? ""
              : ", line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
      // Jackson's own message would quote the document, which holds what customers wrote.
      throw new AdapterException(name + where, "this is no JSON document");
    }
    if (!root.isObject()) {
      throw new AdapterException(name, "one JSON object is needed");
    }
    return new JsonPart("", root);
  }

  JsonPart at(String key) {
    JsonNode child = value.get(key);
    String childPath = path.isEmpty() ? key : path + "." + key;
    return new JsonPart(childPath, child == null ? MissingNode.getInstance() : child);
  }

  boolean isAbsent() {
    return value.isMissingNode() || value.isNull();
  }

  /** Returns an object's parts by key, in the document's order; none where it is absent. */
  Map<String, JsonPart> entries() {
    Map<String, JsonPart> entries = new LinkedHashMap<>();
    if (!isAbsent()) {
      needs(value.isObject(), "an object is needed");
      value.fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
    }
    return entries;
  }

  /** Returns a list's parts; none where it is absent. */
  List<JsonPart> items() {
    List<JsonPart> items = new ArrayList<>();
    if (!isAbsent()) {
      needs(value.isArray(), "a list is needed");
      for (JsonNode item : value) {
        items.add(new JsonPart(path + "[" + items.size() + "]", item));
      }
    }
    return items;
  }

  /** Returns a text, or a number or truth value as it is written. */
  String text() {
    needs(!isAbsent(), "it is missing");
    needs(value.isValueNode(), "a text is needed");
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
  }

  @Nullable String textIfPresent() {
    return isAbsent() || text().isBlank() ? null : text();
  }

  long id() {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException wrong) {
      throw wrong("a whole number is needed");
    }
  }

  Instant moment() {
    try {
      return Instant.parse(text());
    } catch (DateTimeParseException wrong) {
      throw wrong("a time such as 2026-03-03T01:00:00Z is needed");
    }
  }

  /** Returns the text's entry among what is allowed. */
  <T> T among(Map<String, T> allowed) {
    T found = allowed.get(text());
    if (found == null) {
      throw wrong("'" + text() + "' is none of " + new TreeSet<>(allowed.keySet()));
    }
    return found;
  }

  /** Refuses keys that nobody reads, which are most often misspelt. */
  JsonPart withNoMoreThan(Set<String> keys) {
    entries()
        .forEach(
            (key, part) -> {
              if (!keys.contains(key)) {
                throw part.wrong("no such key; allowed are " + new TreeSet<>(keys));
              }
            });
    return this;
  }

  AdapterException wrong(String problem) {
    return new AdapterException(path.isEmpty() ? "document" : path, problem);
  }

  private void needs(boolean holds, String problem) {
    if (!holds) {
      throw wrong(problem);
    }
  }
}
