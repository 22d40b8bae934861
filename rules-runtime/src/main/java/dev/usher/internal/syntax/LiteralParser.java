package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Literal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads what a property is compared with. */
final class LiteralParser {
  private static final Pattern FIGURE = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?B?");
  private static final String EXACT = "B";

  private final Cursor cursor;

  LiteralParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads a literal, or what stands in the place of one. */
  Literal read() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> text(cursor.take());
      case NUMBER -> figure(cursor.take());
      case WORD -> word(cursor.takePath());
      case SINGLE_QUOTED -> {
        cursor
            .diagnostics()
            .add(
                DiagnosticCode.SINGLE_QUOTES,
                token,
                "a text stands in double quotes, not in single ones");
        throw new UnreadableException();
      }
      case SYMBOL, END_OF_FILE -> throw noLiteral(token);
    };
  }

  static Literal text(Token token) {
    return new Literal.Text(token.value(), token.place());
  }

  /** A figure, unless it is written in a form that means something else, such as 0100 or 1e3. */
  static Literal figure(Token token) {
    String written = token.text();
    if (!FIGURE.matcher(written).matches()) {
      return new Literal.Unknown(written, token.place());
    }
    boolean exact = written.endsWith(EXACT);
    String digits = exact ? written.substring(0, written.length() - 1) : written;
    return new Literal.Figure(new BigDecimal(digits), exact, token.place());
  }

  /** A constant, if there is one of that name. */
  static Literal constant(Token whole) {
    String[] parts = whole.text().split("\\.", 2);
    return Vocabulary.constant(parts[0], parts.length < 2 ? "" : parts[1])
        .<Literal>map(constant -> new Literal.Constant(constant, whole.place()))
        .orElseGet(() -> new Literal.Unknown(whole.text(), whole.place()));
  }

  private UnreadableException noLiteral(Token token) {
    if (token.is("-") && cursor.peek(1).kind() == Kind.NUMBER) {
      return cursor.reject(
          DiagnosticCode.NEGATIVE_FIGURE,
          token,
          "figures are 0 or more, not -" + cursor.peek(1).text());
    }
    return cursor.reject(
        DiagnosticCode.UNEXPECTED_TOKEN, token, "a literal is missing here, not " + token.shown());
  }

  private Literal word(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Literal.YesNo(word.is("true"), word.place());
    }
    if (word.is("null")) {
      return new Literal.Absent(word.place());
    }
    if (word.is("new") || cursor.at("(") || word.isVariable()) {
      throw cursor.reject(
          DiagnosticCode.UNSUITABLE_LITERAL,
          word,
          "a property is compared with a literal, not with " + word.shown());
    }
    return constant(word);
  }
}
