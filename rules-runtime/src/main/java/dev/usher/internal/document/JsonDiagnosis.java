package dev.usher.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.usher.policy.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON by way of a library, strictly as the standard has it, and says what is wrong with it.
 * {@link JsonScanner} reads what is well-formed several times faster; this is for the rest. No
 * refusal shows a piece of the text, which may be a customer's.
 */
final class JsonDiagnosis {
  private static final String EXPECTED = "was expecting ";

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

  private JsonDiagnosis(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Returns what a text holds.
   *
   * @throws FaultException if it is empty, no JSON, out of its bounds, or more than one
   */
  static DocumentNode read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonDiagnosis(parser).document();
    } catch (StreamConstraintsException wrong) {
      throw at(wrong.getLocation(), "a number or a name is far too long").exception();
    } catch (JsonProcessingException wrong) {
      throw at(wrong.getLocation(), reason(wrong)).exception();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory failed", impossible);
    }
  }

  private DocumentNode document() throws IOException {
    if (parser.nextToken() == null) {
      throw at(parser.currentLocation(), "it is empty").exception();
    }
    DocumentNode root = node(0);
    if (parser.nextToken() != null) {
      throw at(parser.currentTokenLocation(), "more follows after the end").exception();
    }
    return root;
  }

  private DocumentNode node(int depth) throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    if (depth == JsonDocument.MAX_DEPTH) {
      throw at(place, "this is nested deeper than " + JsonDocument.MAX_DEPTH + " levels")
          .exception();
    }
    values++;
    if (values > JsonDocument.MAX_VALUES) {
      throw at(place, "it holds more than " + JsonDocument.MAX_VALUES + " values").exception();
    }
    int line = place.getLineNr();
    int column = place.getColumnNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line, column, depth + 1);
      case START_ARRAY -> new DocumentNode.Sequence(line, column, items(depth + 1));
      case VALUE_NULL -> new DocumentNode.Scalar(line, column, DocumentNode.Notation.NULL, "null");
      case VALUE_TRUE, VALUE_FALSE ->
          new DocumentNode.Scalar(line, column, DocumentNode.Notation.FLAG, parser.getText());
      case VALUE_STRING ->
          new DocumentNode.Scalar(line, column, DocumentNode.Notation.TEXT, parser.getText());
      default ->
          new DocumentNode.Scalar(line, column, DocumentNode.Notation.NUMBER, parser.getText());
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
      mapping.add(new Mapping.Entry(place.getLineNr(), place.getColumnNr(), name, node(depth)));
    }
    return mapping;
  }

  /** Jackson's reason without what it quotes from the text. */
  private static String reason(JsonProcessingException wrong) {
    String message = wrong.getOriginalMessage();
    int expected = message.lastIndexOf(EXPECTED);
    if (wrong instanceof JsonEOFException) {
      return "it is not JSON: it ends too early";
    }
    if (message.contains("CTRL-CHAR")) {
      return "it is not JSON: a control character, such as a line break, stands in a text as"
          + " such; write \\n";
    }
    return expected < 0
        ? "it is not JSON"
        : "it is not JSON: expected is " + message.substring(expected + EXPECTED.length());
  }

  private static Fault at(@Nullable JsonLocation place, String message) {
    return place == null
        ? new Fault(DiagnosticCode.MALFORMED_JSON, "", 1, 1, 0, message, null)
        : new Fault(
            DiagnosticCode.MALFORMED_JSON,
            "",
            place.getLineNr(),
            place.getColumnNr(),
            0,
            message,
            null);
  }
}
