package dev.usher.internal.document;

import dev.usher.internal.document.DocumentNode.Notation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads well-formed JSON within its bounds in one pass over the characters. What is anything else
 * it does not explain: {@link JsonDiagnosis} does, which takes longer.
 */
final class JsonScanner {
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final String text;
  private final FieldNames names;
  private int at;
  private int line = 1;
  private int lineStart;
  private int values;

  private JsonScanner(String text, FieldNames names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Returns what a text holds, or null if it is no JSON or out of its bounds.
   *
   * @param names the names that it probably uses
   */
  static @Nullable DocumentNode read(String text, FieldNames names) {
    JsonScanner scanner = new JsonScanner(text, names);
    DocumentNode root = scanner.value(0);
    return root != null && scanner.next() < 0 ? root : null;
  }

  /** Goes to the next character that is no white space and returns it, or -1 at the end. */
  private int next() {
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > ' ') {
        return c;
      }
      if (c == '\n' || c == '\r') {
        boolean paired = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        at += paired ? 1 : 0;
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t') {
        return c;
      }
    }
    return -1;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private @Nullable DocumentNode value(int depth) {
    int first = next();
    values++;
    if (depth == JsonDocument.MAX_DEPTH || values > JsonDocument.MAX_VALUES) {
      return null;
    }
    return switch (first) {
      case '"' -> text();
      case '{' -> mapping(depth + 1);
      case '[' -> sequence(depth + 1);
      case 't' -> word("true", Notation.FLAG);
      case 'f' -> word("false", Notation.FLAG);
      case 'n' -> word("null", Notation.NULL);
      default -> number();
    };
  }

  private @Nullable DocumentNode text() {
    int start = at;
    int column = column();
    String read = string();
    return read == null
        ? null
        : new DocumentNode.Scalar(line, column, at - start, Notation.TEXT, read);
  }

  private @Nullable DocumentNode word(String word, Notation notation) {
    if (!text.startsWith(word, at)) {
      return null;
    }
    DocumentNode read = new DocumentNode.Scalar(line, column(), word.length(), notation, word);
    at += word.length();
    return read;
  }

  private @Nullable DocumentNode number() {
    int start = at;
    int end = NumberText.end(text, start);
    if (end < 0 || end - start >= JsonDocument.MAX_NUMBER) {
      return null;
    }
    DocumentNode read =
        new DocumentNode.Scalar(
            line, column(), end - start, Notation.NUMBER, text.substring(start, end));
    at = end;
    return read;
  }

  private @Nullable DocumentNode sequence(int depth) {
    List<DocumentNode> items = new ArrayList<>();
    DocumentNode list = new DocumentNode.Sequence(line, column(), items);
    at++;
    if (next() == ']') {
      at++;
      return list;
    }
    while (true) {
      DocumentNode item = value(depth);
      if (item == null) {
        return null;
      }
      items.add(item);
      int follows = next();
      at++;
      if (follows != ',') {
        return follows == ']' ? list : null;
      }
    }
  }

  private @Nullable DocumentNode mapping(int depth) {
    Mapping mapping = new Mapping(line, column());
    at++;
    if (next() == '}') {
      at++;
      return mapping;
    }
    while (true) {
      if (next() != '"') {
        return null;
      }
      int nameLine = line;
      int nameColumn = column();
      int nameStart = at;
      String name = name();
      int nameLength = at - nameStart;
      if (name == null || name.length() > JsonDocument.MAX_NAME || next() != ':') {
        return null;
      }
      at++;
      DocumentNode value = value(depth);
      if (value == null) {
        return null;
      }
      mapping.add(new Mapping.Entry(nameLine, nameColumn, nameLength, name, value));
      int follows = next();
      at++;
      if (follows != ',') {
        return follows == '}' ? mapping : null;
      }
    }
  }

  private @Nullable String name() {
    int start = at + 1;
    int hash = 0;
    for (int to = start; to < text.length(); to++) {
      char c = text.charAt(to);
      if (c == '"') {
        at = to + 1;
        return names.in(text, start, to, hash);
      }
      if (c == '\\' || c < ' ') {
        // A name with an escape is nobody's habit, and not every escape may stand in one.
        return null;
      }
      hash = 31 * hash + c;
    }
    return null;
  }

  private @Nullable String string() {
    int start = at + 1;
    for (int to = start; to < text.length(); to++) {
      char c = text.charAt(to);
      if (c == '"') {
        at = to + 1;
        return text.substring(start, to);
      }
      if (c == '\\') {
        return unescaped(start, to);
      }
      if (c < ' ') {
        return null;
      }
    }
    return null;
  }

  /** Reads on where a text has its first escape. */
  private @Nullable String unescaped(int start, int escape) {
    StringBuilder read = new StringBuilder(2 * (escape - start) + HEX).append(text, start, escape);
    at = escape;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return read.toString();
      }
      if (c < ' ') {
        return null;
      }
      int meant = c == '\\' ? escaped() : c;
      if (meant < 0) {
        return null;
      }
      read.append((char) meant);
    }
    return null;
  }

  /** Returns the character that an escape means, or -1 if it means none. */
  private int escaped() {
    if (at == text.length()) {
      return -1;
    }
    char c = text.charAt(at++);
    int known = ESCAPED.indexOf(c);
    if (known >= 0) {
      return MEANT.charAt(known);
    }
    if (c != 'u' || text.length() - at < HEX_DIGITS) {
      return -1;
    }
    int meant = 0;
    for (int end = at + HEX_DIGITS; at < end; at++) {
      char digit = text.charAt(at);
      if (digit >= '\u0080' || Character.digit(digit, HEX) < 0) {
        return -1;
      }
      meant = meant * HEX + Character.digit(digit, HEX);
    }
    return meant;
  }
}
