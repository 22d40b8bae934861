package dev.usher.internal.document;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the slip behind a file that is no YAML: where it stands, not where a parser noticed. It
 * goes through the lines as their author sees them and ends with the first that cannot be meant.
 */
final class YamlSlips {
  /** A key with its value right behind the colon; an address such as https://… is none. */
  private static final Pattern GLUED = Pattern.compile("([\\p{L}\\p{N}_.-]+):(?!//)(?=[^\\s:]).*");

  private static final List<String> CONFLICT = List.of("<<<<<<<", "=======", ">>>>>>>");

  private final YamlCursor cursor;
  private final YamlQuotes quotes;
  private final YamlBrackets brackets;
  private final YamlLevels levels = new YamlLevels();
  private int lineStart;
  private int indent;

  /** Where a text stands that is no part of a list or group. */
  private int firstText;

  private YamlSlips(YamlCursor cursor) {
    this.cursor = cursor;
    this.quotes = new YamlQuotes(cursor);
    this.brackets = new YamlBrackets(cursor, quotes);
  }

  /**
   * Returns the first slip, if there is one that is known.
   *
   * @param noticed where a parser noticed that something is wrong
   */
  static @Nullable Fault first(String text, TextPlaces places, int noticed) {
    try {
      new YamlSlips(new YamlCursor(text, places)).file(noticed);
      return null;
    } catch (FaultException slip) {
      return slip.fault();
    }
  }

  private void file(int noticed) {
    while (!cursor.isOver() && cursor.at() <= noticed) {
      lineStart = cursor.at();
      line();
      cursor.nextLine();
    }
    if (noticed >= cursor.lastEnd()) {
      brackets.requireClosed();
    }
  }

  private void line() {
    if (CONFLICT.stream().anyMatch(cursor::begins)) {
      throw cursor.slip(
          DiagnosticCode.MALFORMED_YAML,
          lineStart,
          cursor.lineEnd(),
          "a merge left both sides here",
          "keep one of them, and remove the lines of <, = and >");
    }
    indentation();
    if (cursor.isEndOfLine() || cursor.isComment()) {
      return;
    }
    if (brackets.areOpen()) {
      brackets.goOn(indent);
    } else if (indent == 0 && (cursor.begins("---") || cursor.begins("..."))) {
      levels.forget();
    } else {
      block();
    }
  }

  private void indentation() {
    while (!cursor.isOver() && (cursor.here() == ' ' || OddSpaces.isOne(cursor.here()))) {
      cursor.step();
    }
    int spaces = cursor.at();
    indent = spaces - lineStart;
    cursor.skipBlanks();
    if (cursor.isEndOfLine() || cursor.isComment()) {
      return;
    }
    for (int i = lineStart; i < spaces; i++) {
      cursor.requirePlainSpace(i);
    }
    if (cursor.at() > spaces) {
      throw cursor.slip(
          DiagnosticCode.WRONG_INDENTATION,
          spaces,
          spaces + 1,
          "a tab stands where the line is indented: YAML takes spaces there",
          "write two spaces for each step");
    }
  }

  private void block() {
    int column = indent;
    while (cursor.isDash()) {
      enter(true, column);
      cursor.step();
      levels.open(true);
      cursor.skipBlanks();
      column = cursor.at() - lineStart;
      if (cursor.isEndOfLine() || cursor.isComment()) {
        return;
      }
    }
    int start = cursor.at();
    int colon = colonOfKey();
    if (colon < 0) {
      requireText(column);
      value(null);
      levels.open(false);
      return;
    }
    enter(false, column);
    cursor.go(colon + 1);
    cursor.skipBlanks();
    boolean nothing = cursor.isEndOfLine() || cursor.isComment();
    levels.open(nothing);
    if (!nothing) {
      value(cursor.text(start, colon).strip());
    }
  }

  /** Returns where the colon stands that makes a key of what stands here, or -1. */
  private int colonOfKey() {
    if (YamlQuotes.isQuote(cursor.here())) {
      return quotes.colon();
    }
    return "[{".indexOf(cursor.here()) >= 0 ? -1 : cursor.colonAfterPlain();
  }

  private void enter(boolean dash, int column) {
    switch (levels.enter(dash, column)) {
      case FITS -> {}
      case TOO_DEEP -> {
        if (levels.top() < 0) {
          cursor.go(firstText);
          throw noKey();
        }
        throw misplaced(
            "this line is indented deeper than the one above, which has its value already",
            levels.isList(levels.top())
                ? "begin it with \"- \" below the dash above, or write a key behind that dash"
                : "indent it by " + spaces(levels.top()) + ", as the line above");
      }
      case BETWEEN ->
          throw misplaced(
              "this line is indented by "
                  + spaces(column)
                  + ", as none of the lines it may belong to",
              "indent it by " + levels.indents());
      case KEY_IN_LIST ->
          throw misplaced(
              "a key stands where a list goes on",
              "begin the line with \"- \", or indent it as the keys that it belongs to");
      case DASH_IN_GROUP ->
          throw misplaced(
              "\"- \" begins a list where keys go on",
              "a list stands below a key that has nothing behind its colon");
    }
  }

  private static String spaces(int count) {
    return count == 1 ? "1 space" : count + " spaces";
  }

  private FaultException misplaced(String message, String hint) {
    return cursor.slip(
        DiagnosticCode.WRONG_INDENTATION, cursor.at(), cursor.tokenEnd(cursor.at()), message, hint);
  }

  /** Refuses a line, or what follows a dash, that has no key and can be no text. */
  private void requireText(int column) {
    int start = cursor.at();
    boolean awaited = column > indent || levels.takesText(column);
    boolean root = levels.top() < 0;
    Matcher glued = cursor.matcher(GLUED, start);
    if (glued.matches() && (root || !(awaited && levels.isOpen()))) {
      throw missingSpace(glued);
    }
    if (root) {
      firstText = start;
    }
    if (awaited || "%@`".indexOf(cursor.here()) >= 0) {
      return;
    }
    if (cursor.here() == '-') {
      throw cursor.malformed(
          "a space is missing behind the dash", "write - " + shown(cursor.rest(start + 1)));
    }
    if (levels.isList(column)) {
      throw cursor.slip(
          DiagnosticCode.MALFORMED_YAML,
          start,
          cursor.lineEnd(),
          "a dash is missing where a list goes on",
          "write - " + shown(cursor.rest(start)));
    }
    throw noKey();
  }

  private FaultException noKey() {
    return cursor.slip(
        DiagnosticCode.MALFORMED_YAML,
        cursor.at(),
        cursor.lineEnd(),
        "a key must stand here, and a colon",
        "a key is followed by a colon and a space; look at the line above, too");
  }

  private FaultException missingSpace(Matcher glued) {
    int colon = glued.end(1);
    cursor.requirePlainSpace(colon + 1);
    return cursor.slip(
        DiagnosticCode.MALFORMED_YAML,
        colon,
        colon + 1,
        "a space is missing behind the colon",
        "write " + glued.group(1) + ": " + shown(cursor.rest(colon + 1)));
  }

  private static String shown(String text) {
    return ShownText.excerpt(text);
  }

  /** What follows a colon or a dash in its line. */
  private void value(@Nullable String key) {
    char first = cursor.here();
    if (first == '|' || first == '>') {
      blockText();
    } else if (YamlQuotes.isQuote(first)) {
      quotes.skip("");
    } else if (first == '[' || first == '{') {
      brackets.line();
    } else if (cursor.isDash()) {
      throw cursor.malformed(
          "a list cannot begin behind a key",
          "write it below the key, or in brackets: [" + shown(cursor.rest(cursor.at() + 1)) + "]");
    } else {
      brackets.requireBeginning();
      int colon = key == null ? -1 : cursor.colonAfterPlain();
      if (key != null && colon >= 0) {
        throw secondColon(key, colon);
      }
    }
  }

  private FaultException secondColon(String key, int colon) {
    String before = cursor.text(cursor.at(), colon).strip();
    String last = before.substring(before.lastIndexOf(' ') + 1);
    String quoted = key + ": \"" + shown(cursor.rest(cursor.at())) + "\"";
    return cursor.slip(
        DiagnosticCode.MALFORMED_YAML,
        colon,
        colon + 1,
        "a second colon stands in the line, as if there were another key",
        last.equals(before)
            ? "a text that holds a colon and a space stands in quotes: " + quoted
            : "write "
                + shown(last)
                + ": in a line of its own, or put the text in quotes: "
                + quoted);
  }

  /** Goes over the lines of a text that begins with | or >, up to its last. */
  private void blockText() {
    int level = levels.top();
    int last = cursor.lineEnd();
    cursor.nextLine();
    while (!cursor.isOver()) {
      int start = cursor.at();
      cursor.skipBlanks();
      if (!cursor.isEndOfLine() && cursor.at() - start <= level) {
        break;
      }
      last = cursor.lineEnd();
      cursor.nextLine();
    }
    cursor.go(last);
  }
}
