package dev.usher.internal.syntax;

import dev.usher.policy.rule.Place;
import java.util.Set;

/**
 * A piece of a file of rules.
 *
 * @param kind what it is
 * @param text as written, with its quotes; empty at the end
 * @param value what a text stands for, without quotes and escapes; else as {@code text}
 * @param place where it stands
 */
record Token(Kind kind, String text, String value, Place place) {

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
    /** Something that has been reported, and that nothing can be said of but that it is there. */
    UNREADABLE,
    /** Behind the last piece of a file. */
    END_OF_FILE,
    /** Behind the last piece of a text that stands within another file. */
    END_OF_TEXT
  }

  int line() {
    return place.line();
  }

  int column() {
    return place.column();
  }

  /** The column behind the last character. */
  int end() {
    return place.column() + place.length();
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
      case END_OF_TEXT -> "the end of the text";
      case TEXT, SINGLE_QUOTED, NUMBER -> RuleText.cut(text);
      case WORD, SYMBOL, UNREADABLE -> '"' + RuleText.cut(text) + '"';
    };
  }

  /** A token that stands for this one and those up to another on the same line. */
  Token upTo(Token last, String joined) {
    return new Token(kind, joined, joined, place.upTo(last.place));
  }
}
