package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a YAML file, and what stands there. */
final class YamlCursor {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.-]+ *:(\\s|$)");

  private final String text;
  private final TextPlaces places;
  private int at;

  YamlCursor(String text, TextPlaces places) {
    this.text = text;
    this.places = places;
  }

  int at() {
    return at;
  }

  void go(int to) {
    at = to;
  }

  void step() {
    at++;
  }

  boolean isOver() {
    return at >= text.length();
  }

  /** Returns the character here; not to be asked for at the end. */
  char here() {
    return text.charAt(at);
  }

  char character(int offset) {
    return text.charAt(offset);
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  boolean begins(String word) {
    return text.startsWith(word, at);
  }

  /** Returns where a character comes next, or -1. */
  int next(char c, int from) {
    return text.indexOf(c, from);
  }

  int length() {
    return text.length();
  }

  /** Returns where the text's last line with anything in it ends. */
  int lastEnd() {
    return text.stripTrailing().length();
  }

  int lineStart() {
    return places.lineStart(places.line(at));
  }

  int line(int offset) {
    return places.line(offset);
  }

  int lineEnd() {
    return places.lineEnd(at);
  }

  /** Returns what stands from an offset to the end of its line. */
  String rest(int start) {
    return text.substring(start, places.lineEnd(start)).strip();
  }

  /** Goes to the beginning of the next line, or to the end. */
  void nextLine() {
    at = places.lineEnd(at);
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }

  void skipBlanks() {
    while (!isOver() && TextPlaces.isBlank(here())) {
      at++;
    }
  }

  boolean isEndOfLine() {
    return isOver() || TextPlaces.isBreak(here());
  }

  boolean isComment() {
    return !isOver() && isComment(at);
  }

  private boolean isComment(int offset) {
    return text.charAt(offset) == '#'
        && (offset == 0 || Character.isWhitespace(text.charAt(offset - 1)));
  }

  boolean isDash() {
    return here() == '-' && isSpaceOrEnd(at + 1);
  }

  /** Whether a key begins here, and its colon stands in the same line. */
  boolean isKey() {
    return matcher(KEY, at).lookingAt();
  }

  /** Returns a matcher for the rest of the line from an offset on. */
  Matcher matcher(Pattern pattern, int start) {
    return pattern.matcher(text).region(start, places.lineEnd(start));
  }

  boolean isSpaceOrEnd(int offset) {
    return offset >= text.length()
        || TextPlaces.isBlank(text.charAt(offset))
        || TextPlaces.isBreak(text.charAt(offset));
  }

  /** Returns where a colon stands that makes a key of the text without quotes here, or -1. */
  int colonAfterPlain() {
    int end = lineEnd();
    for (int i = at; i < end && !isComment(i); i++) {
      if (text.charAt(i) == ':' && isSpaceOrEnd(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where something ends that is written without a space. */
  int tokenEnd(int start) {
    int end = start + 1;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ",[]{}".indexOf(text.charAt(end)) < 0
        && !(text.charAt(end) == ':' && isSpaceOrEnd(end + 1))) {
      end++;
    }
    return Math.min(end, text.length());
  }

  void requirePlainSpace(int offset) {
    char c = text.charAt(offset);
    if (OddSpaces.isOne(c)) {
      throw slip(
          DiagnosticCode.HIDDEN_CHARACTER,
          offset,
          offset + 1,
          OddSpaces.message(c),
          OddSpaces.HINT);
    }
  }

  /** Makes the refusal of what stands here, up to its end. */
  FaultException malformed(String message, @Nullable String hint) {
    return slip(DiagnosticCode.MALFORMED_YAML, at, tokenEnd(at), message, hint);
  }

  FaultException slip(
      DiagnosticCode code, int start, int end, String message, @Nullable String hint) {
    return places.fault(code, start, end, message, hint).exception();
  }
}
