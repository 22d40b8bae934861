package dev.usher.ops.scenario;

import java.util.ArrayList;
import java.util.List;

/** XML 1.0 in the making, an element a line. What that cannot hold is left out. */
final class XmlLines {
  private final List<String> lines =
      new ArrayList<>(List.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
  private final List<String> open = new ArrayList<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values, in turn
   */
  void begin(String element, String... attributes) {
    lines.add(indent() + "<" + element + attributes(attributes) + ">");
    open.add(element);
  }

  /** Ends the element that was begun last. */
  void end() {
    String element = open.remove(open.size() - 1);
    lines.add(indent() + "</" + element + ">");
  }

  /** Adds an element that holds nothing. */
  void empty(String element, String... attributes) {
    lines.add(indent() + "<" + element + attributes(attributes) + "/>");
  }

  /** Adds an element that holds a text, which keeps its line breaks. */
  void text(String element, String text, String... attributes) {
    lines.add(
        indent()
            + "<"
            + element
            + attributes(attributes)
            + ">"
            + escaped(text)
            + "</"
            + element
            + ">");
  }

  List<String> lines() {
    return lines;
  }

  private String indent() {
    return "  ".repeat(open.size());
  }

  private static String attributes(String... attributes) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < attributes.length; at += 2) {
      // A reader takes a bare line break in an attribute for a blank.
      String value = escaped(attributes[at + 1]).replace("\n", "&#10;");
      text.append(' ').append(attributes[at]).append("=\"").append(value).append('"');
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(XmlLines::isAllowed)
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t' -> escaped.append("&#9;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }

  /** As the production Char of XML 1.0 says. */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
