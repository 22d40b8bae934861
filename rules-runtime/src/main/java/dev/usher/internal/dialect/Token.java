package dev.usher.internal.dialect;

import java.util.Set;

/**
 * A piece of a policy file.
 *
 * @param kind what it is
 * @param text as written, with its quotes; empty at the end of the file
 * @param value what a text stands for, without quotes and escapes; else as {@code text}
 * @param line counted from 1
 * @param column of the first character, counted from 1
 * @param end the column behind the last character
 */
record Token(Kind kind, String text, String value, int line, int column, int end) {
  private static final int SHOWN = 60;

  /** What a token is. */
  enum Kind {
    /** A keyword, a name or a variable. */
    WORD,
    /** A text in double quotes. */
    TEXT,
    /** A text in single quotes. */
    SINGLE_QUOTED,
    /** Begins with a digit. */
    NUMBER,
    /** An operator, a bracket or a separator. */
    SYMBOL,
    /** Behind the last piece. */
    END_OF_FILE
  }

  boolean is(String written) {
    return text.equals(written);
  }

  boolean isOneOf(Set<String> written) {
    return written.contains(text);
  }

  boolean isVariable() {
    return kind == Kind.WORD && text.startsWith("$") && text.length() > 1;
  }

  /** A name that may stand for a property, a word or a type. */
  boolean isName() {
    return kind == Kind.WORD && !text.startsWith("$");
  }

  boolean isQuoted() {
    return kind == Kind.TEXT || kind == Kind.SINGLE_QUOTED;
  }

  /** The token as a message shows it. */
  String shown() {
    return switch (kind) {
      case END_OF_FILE -> "the end of the file";
      case TEXT, SINGLE_QUOTED, NUMBER -> cut(text);
      case WORD, SYMBOL -> '"' + cut(text) + '"';
    };
  }

  /** A token that stands for this one and those up to another on the same line. */
  Token upTo(Token last, String joined) {
    return new Token(kind, joined, joined, line, column, last.line == line ? last.end : end);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
