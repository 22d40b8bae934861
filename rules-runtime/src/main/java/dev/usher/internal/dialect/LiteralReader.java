package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;

/** Reads what a property is compared with. */
final class LiteralReader {
  private final Cursor cursor;

  LiteralReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads a literal, or what stands in the place of one. */
  Literal read() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> new Literal(Literal.Kind.TEXT, cursor.take());
      case NUMBER -> new Literal(Literal.Kind.NUMBER, cursor.take());
      case WORD -> word(cursor.takePath());
      case SINGLE_QUOTED -> {
        cursor.findings().add(token, "a text stands in double quotes, not in single ones");
        yield new Literal(Literal.Kind.TEXT, cursor.take());
      }
      case SYMBOL, END_OF_FILE -> throw noLiteral(token);
    };
  }

  private Rejected noLiteral(Token token) {
    if (token.is("-") && cursor.peek(1).kind() == Kind.NUMBER) {
      return cursor.reject(token, "figures are 0 or more, not -" + cursor.peek(1).text());
    }
    return cursor.reject(token, "a literal is missing here, not " + token.shown());
  }

  private Literal word(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Literal(Literal.Kind.YES_OR_NO, word);
    }
    if (word.is("null")) {
      return new Literal(Literal.Kind.NOTHING, word);
    }
    if (word.is("new") || cursor.at("(") || word.isVariable()) {
      throw cursor.reject(word, "a property is compared with a literal, not with " + word.shown());
    }
    boolean constant = word.text().indexOf('.') > 0 && Character.isUpperCase(word.text().charAt(0));
    return new Literal(constant ? Literal.Kind.CONSTANT : Literal.Kind.WORD, word);
  }
}
