package dev.usher.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON by way of a library, to compare with. */
final class LibraryJson {
  // Names are not kept between texts: nobody can fill a table that all callers share.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(JsonDocument.MAX_LENGTH)
                  .maxNameLength(JsonDocument.MAX_NAME)
                  .maxNumberLength(JsonDocument.MAX_NUMBER)
                  .build())
          .build();

  private final JsonParser parser;
  private int values;

  private LibraryJson(JsonParser parser) {
    this.parser = parser;
  }

  /** Returns what a text holds, or null if it is no JSON or out of bounds. */
  static @Nullable DocumentNode read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new LibraryJson(parser).document();
    } catch (JsonProcessingException wrong) {
      return null;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory failed", impossible);
    }
  }

  private DocumentNode document() throws IOException {
    if (parser.nextToken() == null) {
      throw new JsonParseException(parser, "empty");
    }
    DocumentNode root = node(0);
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "out of bounds");
    }
    return root;
  }

  private DocumentNode node(int depth) throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    if (depth == JsonDocument.MAX_DEPTH) {
      throw new JsonParseException(parser, "out of bounds");
    }
    values++;
    if (values > JsonDocument.MAX_VALUES) {
      throw new JsonParseException(parser, "out of bounds");
    }
    int line = place.getLineNr();
    int column = place.getColumnNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line, column, depth + 1);
      case START_ARRAY -> new DocumentNode.Sequence(line, column, items(depth + 1));
      case VALUE_NULL ->
          new DocumentNode.Scalar(line, column, 0, DocumentNode.Notation.NULL, "null");
      case VALUE_TRUE, VALUE_FALSE ->
          new DocumentNode.Scalar(line, column, 0, DocumentNode.Notation.FLAG, parser.getText());
      case VALUE_STRING ->
          new DocumentNode.Scalar(line, column, 0, DocumentNode.Notation.TEXT, parser.getText());
      default ->
          new DocumentNode.Scalar(line, column, 0, DocumentNode.Notation.NUMBER, parser.getText());
    };
  }

  private List<DocumentNode> items(int depth) throws IOException {
    List<DocumentNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth));
    }
    return items;
  }

  private DocumentNode mapping(int line, int column, int depth) throws IOException {
    Mapping mapping = new Mapping(line, column);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonLocation place = parser.currentTokenLocation();
      String name = parser.currentName();
      parser.nextToken();
      mapping.add(new Mapping.Entry(place.getLineNr(), place.getColumnNr(), 0, name, node(depth)));
    }
    return mapping;
  }
}
