package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Literal;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures, and reports those that are written as they are elsewhere, with all their parts.
 */
final class FigureParser {
  private static final Pattern FIGURE = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?B?");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}(\\.[0-9]+)?");
  private static final Pattern DOLLARS = Pattern.compile("\\$[0-9][0-9.]*[A-Za-z]*");
  private static final String EXACT = "B";

  private final Cursor cursor;

  /** What a figure with decimals bears where this reads. */
  private final String suffix;

  FigureParser(Cursor cursor, String suffix) {
    this.cursor = cursor;
    this.suffix = suffix;
  }

  /** Whether a figure begins here, in whatever form. */
  boolean isNext() {
    Token token = cursor.peek();
    boolean glued = cursor.isGlued(1) && cursor.peek(1).kind() == Kind.NUMBER;
    return switch (token.kind()) {
      case NUMBER -> true;
      case SYMBOL -> (isCurrency(token) || token.is("+") || token.is(".")) && glued;
      case WORD -> isDollars(token) || isUnitBefore(token);
      case TEXT, SINGLE_QUOTED, UNREADABLE, END_OF_FILE, END_OF_TEXT -> false;
    };
  }

  private boolean isUnitBefore(Token token) {
    return WrittenFigure.isUnit(token.text())
        && cursor.peek(1).kind() == Kind.NUMBER
        && cursor.peek(1).line() == token.line();
  }

  /** A variable may be called $1, but nobody does where a comma and digits follow. */
  private boolean isDollars(Token token) {
    boolean more =
        cursor.peek(1).is(",") && cursor.isGlued(1) && cursor.isGlued(2) && isGroup(cursor.peek(2));
    return DOLLARS.matcher(token.text()).matches() && (suffix.equals(EXACT) || more);
  }

  private static boolean isGroup(Token token) {
    return GROUP.matcher(token.text()).matches();
  }

  private static boolean isCurrency(Token token) {
    // The end of a file has no text.
    return !token.text().isEmpty()
        && Character.getType(token.text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  /**
   * Reads the figure that begins here; null, after reporting, if it is written in another form.
   *
   * @param commas whether a comma and digits glued to it belong to it
   */
  @Nullable Literal read(boolean commas) {
    Token first = cursor.take();
    Token last = first;
    if (first.kind() != Kind.NUMBER && !DOLLARS.matcher(first.text()).matches()) {
      last = cursor.take();
    }
    StringBuilder written = new StringBuilder(first.text());
    if (!last.equals(first)) {
      written.append(gap(first, last)).append(last.text());
    }
    int more = parts(commas);
    while (more > 0) {
      for (int i = 0; i < more; i++) {
        Token part = cursor.take();
        written.append(gap(last, part)).append(part.text());
        last = part;
      }
      more = parts(commas);
    }
    if (FIGURE.matcher(written).matches()) {
      return figure(first);
    }
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.MALFORMED_FIGURE,
            first.place().upTo(last.place()),
            RuleText.cut(written.toString()) + " is not written as a figure",
            WrittenFigure.hint(written.toString(), suffix));
    return null;
  }

  private static String gap(Token before, Token after) {
    return before.end() == after.column() ? "" : " ";
  }

  /** How many of the next tokens still belong to the figure. */
  private int parts(boolean commas) {
    Token next = cursor.peek();
    if (next.line() != cursor.previous().line()) {
      return 0;
    }
    boolean glued = cursor.isGlued(0);
    boolean digits = glued && cursor.isGlued(1) && cursor.peek(1).kind() == Kind.NUMBER;
    if (next.is(",") || next.is("'")) {
      return digits && (commas || next.is("'")) ? 2 : 0;
    }
    if (next.is(".")) {
      return glued && !cursor.peek(1).isName() && !cursor.peek(1).is(".") ? 1 : 0;
    }
    boolean unit =
        next.is("%")
            || next.is("$")
            || isCurrency(next)
            || (next.kind() == Kind.WORD && WrittenFigure.isUnit(next.text()));
    boolean group = next.kind() == Kind.NUMBER && isGroup(next);
    return unit || group ? 1 : 0;
  }

  private static Literal figure(Token token) {
    String written = token.text();
    boolean exact = written.endsWith(EXACT);
    String digits = exact ? written.substring(0, written.length() - 1) : written;
    return new Literal.Figure(new BigDecimal(digits), exact, token.place());
  }
}
