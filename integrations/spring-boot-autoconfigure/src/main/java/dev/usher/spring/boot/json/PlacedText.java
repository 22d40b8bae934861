package dev.usher.spring.boot.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The text of a value, put together again of its tokens, each at its line and column, so that what
 * is said about the text names the place in the whole. Numbers are as they were written, and a name
 * that is repeated is there twice.
 */
final class PlacedText {
  /** Further down a document the place within the value must do. */
  private static final int MOST_BEFORE = 1_000_000;

  private final JsonParser json;
  private final TokenStreamLocation start;
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int column;

  private PlacedText(JsonParser json) {
    this.json = json;
    this.start = json.currentTokenLocation();
    this.line = start.getLineNr();
    this.column = start.getColumnNr();
  }

  /** Reads the value that begins with the parser's current token, up to its last. */
  static PlacedText of(JsonParser json) {
    PlacedText placed = new PlacedText(json);
    placed.read();
    return placed;
  }

  /** Returns the text of the value alone. */
  String text() {
    return text.toString();
  }

  /** Returns the text behind as many lines and blanks as stand before it. */
  String inPlace() {
    int lines = Math.max(start.getLineNr() - 1, 0);
    int blanks = Math.max(start.getColumnNr() - 1, 0);
    return lines + (long) blanks > MOST_BEFORE
        ? text()
        : "\n".repeat(lines) + " ".repeat(blanks) + text;
  }

  private void read() {
    @Nullable JsonToken before = null;
    int depth = 0;
    do {
      JsonToken token = json.currentToken();
      if (before == JsonToken.PROPERTY_NAME) {
        add(":");
      } else if (before != null && !before.isStructStart() && !token.isStructEnd()) {
        add(",");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      place();
      add(written(token));
      before = token;
    } while (depth > 0 && json.nextToken() != null);
  }

  private String written(JsonToken token) {
    return switch (token) {
      case PROPERTY_NAME -> quoted(json.currentName());
      case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> quoted(json.getString());
      default -> json.getString();
    };
  }

  private static String quoted(String value) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
  }

  private void place() {
    TokenStreamLocation at = json.currentTokenLocation();
    while (line < at.getLineNr()) {
      text.append('\n');
      line++;
      column = 1;
    }
    while (line == at.getLineNr() && column < at.getColumnNr()) {
      text.append(' ');
      column++;
    }
  }

  /** Jackson counts columns in what it reads, bytes or characters. */
  private void add(String part) {
    text.append(part);
    column +=
        start.getByteOffset() >= 0 ? part.getBytes(StandardCharsets.UTF_8).length : part.length();
  }
}
