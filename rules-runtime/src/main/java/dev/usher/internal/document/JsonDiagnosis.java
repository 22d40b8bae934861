package dev.usher.internal.document;

import dev.usher.internal.document.DocumentNode.Notation;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON strictly as the standard has it, and says what is wrong with it and what to write
 * instead. {@link JsonScanner} reads what is well-formed faster; this is for the rest. No refusal
 * shows a piece of the text, which may be a customer's.
 */
final class JsonDiagnosis {
  private final JsonCursor cursor;
  private final JsonScalars scalars;
  private int values;

  private JsonDiagnosis(JsonCursor cursor) {
    this.cursor = cursor;
    this.scalars = new JsonScalars(cursor);
  }

  /**
   * Returns what a text holds.
   *
   * @throws FaultException if it is empty, no JSON, out of its bounds, or more than one
   */
  static DocumentNode read(String text) {
    return new JsonDiagnosis(new JsonCursor(text)).document();
  }

  private DocumentNode document() {
    if (cursor.next() == JsonCursor.END) {
      throw cursor.wrong(DiagnosticCode.EMPTY_FILE, cursor.at(), 0, "it is empty", null);
    }
    DocumentNode root = value(0);
    int follows = cursor.next();
    if (follows != JsonCursor.END) {
      if (follows == ':' || follows == ',') {
        throw cursor.wrong("it is a piece of JSON", JsonCursor.IN_ONE_LINE);
      }
      throw cursor.wrong("more follows after the end", "each text holds one value");
    }
    return root;
  }

  private DocumentNode value(int depth) {
    int first = cursor.next();
    int start = cursor.at();
    values++;
    if (depth == JsonDocument.MAX_DEPTH) {
      throw cursor.wrong(
          DiagnosticCode.LIMIT_EXCEEDED,
          start,
          1,
          "this is nested deeper than " + JsonDocument.MAX_DEPTH + " levels",
          null);
    }
    if (values > JsonDocument.MAX_VALUES) {
      throw cursor.wrong(
          DiagnosticCode.LIMIT_EXCEEDED,
          start,
          1,
          "it holds more than " + JsonDocument.MAX_VALUES + " values",
          null);
    }
    return switch (first) {
      case '"' -> scalar(start, Notation.TEXT, scalars.text());
      case '{' -> mapping(depth + 1);
      case '[' -> sequence(depth + 1);
      default -> plain(start);
    };
  }

  private DocumentNode plain(int start) {
    for (String word : List.of("true", "false", "null")) {
      if (cursor.takes(word)) {
        return scalar(start, word.equals("null") ? Notation.NULL : Notation.FLAG, word);
      }
    }
    return scalar(start, Notation.NUMBER, scalars.number());
  }

  private DocumentNode scalar(int start, Notation notation, String read) {
    return new DocumentNode.Scalar(
        cursor.line(), cursor.column(start), cursor.at() - start, notation, read);
  }

  private DocumentNode sequence(int depth) {
    int opening = cursor.at();
    List<DocumentNode> items = new ArrayList<>();
    DocumentNode list = new DocumentNode.Sequence(cursor.line(), cursor.column(opening), items);
    JsonCursor.Opening bracket = cursor.open();
    if (cursor.isClosed(bracket)) {
      return list;
    }
    do {
      items.add(value(depth));
    } while (cursor.goesOn(bracket));
    return list;
  }

  private DocumentNode mapping(int depth) {
    Mapping mapping = new Mapping(cursor.line(), cursor.column(cursor.at()));
    JsonCursor.Opening bracket = cursor.open();
    if (cursor.isClosed(bracket)) {
      return mapping;
    }
    do {
      cursor.requireName(bracket);
      int start = cursor.at();
      int line = cursor.line();
      int column = cursor.column(start);
      String name = scalars.text();
      int length = cursor.at() - start;
      if (name.length() > JsonDocument.MAX_NAME) {
        throw cursor.wrong(
            DiagnosticCode.LIMIT_EXCEEDED, start, length, "a name is far too long", null);
      }
      cursor.requireColon();
      mapping.add(new Mapping.Entry(line, column, length, name, value(depth)));
    } while (cursor.goesOn(bracket));
    return mapping;
  }
}
