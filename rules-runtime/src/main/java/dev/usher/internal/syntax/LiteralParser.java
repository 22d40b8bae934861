package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Literal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a property is compared with. */
final class LiteralParser {
  /** How other languages write what is absent, true or false. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("NULL", "null"),
          Map.entry("Null", "null"),
          Map.entry("None", "null"),
          Map.entry("none", "null"),
          Map.entry("nil", "null"),
          Map.entry("empty", "null"),
          Map.entry("TRUE", "true"),
          Map.entry("True", "true"),
          Map.entry("yes", "true"),
          Map.entry("Yes", "true"),
          Map.entry("YES", "true"),
          Map.entry("FALSE", "false"),
          Map.entry("False", "false"),
          Map.entry("no", "false"),
          Map.entry("No", "false"),
          Map.entry("NO", "false"));

  /** Words that may stand behind a literal. */
  private static final Set<String> BEHIND =
      Set.of("and", "or", "AND", "OR", "And", "Or", "to", "until", "then", "end", "not", "in");

  private final Cursor cursor;
  private final FigureParser figures;

  LiteralParser(Cursor cursor) {
    this.cursor = cursor;
    this.figures = new FigureParser(cursor, "B");
  }

  /** Whether a literal begins here that is none of the vocabulary's words. */
  boolean isNext() {
    Token token = cursor.peek();
    boolean text = token.kind() == Kind.TEXT || token.kind() == Kind.SINGLE_QUOTED;
    return text
        || figures.isNext()
        || (token.kind() == Kind.WORD
            && cursor.peek(1).is(".")
            && Vocabulary.enums().containsKey(token.text()));
  }

  /** Reads a literal; null, after reporting, if it is written in another form. */
  @Nullable Literal read() {
    return read(true);
  }

  /** Reads a literal of a list, in which a comma separates it from the next one. */
  @Nullable Literal readListed() {
    return read(false);
  }

  private @Nullable Literal read(boolean commas) {
    if (figures.isNext()) {
      return figures.read(commas);
    }
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> text(cursor.take());
      case WORD -> word(words());
      case SINGLE_QUOTED -> {
        wrongQuotes(cursor, cursor.take());
        yield null;
      }
      case UNREADABLE -> {
        cursor.take();
        yield null;
      }
      case NUMBER, SYMBOL, END_OF_FILE, END_OF_TEXT -> throw noLiteral(token);
    };
  }

  static void wrongQuotes(Cursor cursor, Token token) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.WRONG_QUOTES,
            token,
            "a text stands in plain double quotes, unlike " + token.shown(),
            "write \"" + RuleText.cut(token.value()) + '"');
  }

  static Literal text(Token token) {
    return new Literal.Text(token.value(), token.place());
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
      Token figure = cursor.peek(1);
      return cursor.reject(
          DiagnosticCode.NEGATIVE_FIGURE,
          token.upTo(figure, "-" + figure.text()),
          "figures are 0 or more, not -" + figure.text());
    }
    return cursor.reject(
        DiagnosticCode.UNEXPECTED_TOKEN, token, "a literal is missing here, not " + token.shown());
  }

  /** Takes a path, or words that are most probably a text without its quotes. */
  private Token words() {
    Token first = cursor.takePath();
    Token whole = cursor.takeHyphened(first);
    boolean plain = whole.text().indexOf('.') < 0 && !ELSEWHERE.containsKey(whole.text());
    while (plain
        && cursor.peek().isName()
        && cursor.peek().line() == whole.line()
        && !cursor.peek(1).is("(")
        && !cursor.peek().isOneOf(BEHIND)) {
      whole = cursor.join(first, whole, " ");
    }
    return whole;
  }

  private @Nullable Literal word(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Literal.YesNo(word.is("true"), word.place());
    }
    if (word.is("null")) {
      return new Literal.Absent(word.place());
    }
    String meant = ELSEWHERE.get(word.text());
    if (meant != null) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNSUITABLE_LITERAL,
              word,
              word.shown() + " is no literal",
              "write " + meant);
      return null;
    }
    if (word.is("new") || cursor.at("(") || word.isVariable()) {
      boolean tier = word.is(HelperWord.AT_TIER.key());
      throw cursor.reject(
          DiagnosticCode.UNSUITABLE_LITERAL,
          word,
          "a property is compared with a literal, not with " + word.shown(),
          tier && cursor.peek(1).kind() == Kind.NUMBER ? "write " + cursor.peek(1).text() : null);
    }
    return constant(word);
  }
}
