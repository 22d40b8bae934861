package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of verbs, helper words and inquiries. */
final class ArgumentParser {
  private static final Set<String> NO_ARGUMENTS = Set.of("true", "false", "null", "this", "new");

  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

  /** What stands in brackets, and where the closing one is. */
  record Brackets(List<Argument> arguments, Place close) {}

  private final Cursor cursor;
  private final FigureParser figures;

  /** Whose arguments are being read, or null. */
  private @Nullable Token called;

  ArgumentParser(Cursor cursor) {
    this.cursor = cursor;
    this.figures = new FigureParser(cursor, "");
  }

  /**
   * Reads an opening bracket, arguments and a closing bracket.
   *
   * @param name what is called
   */
  Brackets read(Token name) {
    cursor.enter();
    int mark = cursor.mark();
    if (!cursor.at("(")) {
      Token next = cursor.peek();
      Token text = next.kind() == Kind.TEXT ? next : cursor.peek(1);
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          next,
          "after " + name.text() + " comes \"(\", not " + next.shown(),
          text.kind() == Kind.TEXT
              ? "write " + name.text() + "(" + RuleText.cut(text.text()) + ")"
              : null);
    }
    cursor.take();
    List<Argument> arguments = new ArrayList<>();
    boolean right = true;
    Token outer = called;
    called = name;
    if (!cursor.at(")")) {
      do {
        Argument argument = part();
        arguments.add(argument);
        right &= !(argument instanceof Argument.Unreadable);
      } while (goesOn());
    }
    called = outer;
    Place close = close(name, right);
    cursor.leave();
    cursor.refuseComments(
        mark, "no comment may stand between brackets; put it before or behind the statement");
    return new Brackets(arguments, close);
  }

  /** Reads an argument, and goes on behind it if it cannot be read. */
  private Argument part() {
    int mark = cursor.mark();
    int depth = cursor.depth();
    Token first = cursor.peek();
    try {
      Argument argument = argument();
      if (argument instanceof Argument.Unreadable) {
        cursor.skipPart(mark, depth);
      }
      return argument;
    } catch (UnreadableException e) {
      cursor.skipPart(mark, depth);
      return unreadable(first);
    }
  }

  /** Whether another argument comes, be it behind another sign than a comma, or behind none. */
  private boolean goesOn() {
    Token next = cursor.peek();
    Kind further = cursor.peek(1).kind();
    boolean semicolon =
        next.is(";")
            && further != Kind.END_OF_FILE
            && further != Kind.END_OF_TEXT
            && cursor.peek(1).line() == next.line()
            && !cursor.peek(1).isVariable()
            && !cursor.peek(1).is("end");
    if (semicolon) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              cursor.take(),
              "between arguments comes a comma, not \";\"",
              "write ,");
      return true;
    }
    boolean begins =
        next.isQuoted()
            || next.kind() == Kind.NUMBER
            || (next.kind() == Kind.WORD && next.line() == cursor.previous().line());
    if (begins && !next.is("end") && !next.is("then")) {
      cursor.missing(
          DiagnosticCode.UNEXPECTED_TOKEN, "a comma is missing before " + next.shown(), "write ,");
      return true;
    }
    return cursor.takeIf(",");
  }

  /** Takes the closing bracket, or does without it where the statement ends. */
  private Place close(Token name, boolean right) {
    if (cursor.at(")")) {
      return cursor.take().place();
    }
    if (!cursor.at(";") && !cursor.at("end") && !cursor.atEnd() && !cursor.at("then")) {
      return cursor
          .expect(
              ")",
              "arguments are literals, helper words and bound variables; after one comes a comma or"
                  + " \")\"")
          .place();
    }
    if (right) {
      cursor.missing(
          DiagnosticCode.UNEXPECTED_TOKEN,
          "\")\" is missing here: it closes the bracket behind " + name.text(),
          "write )");
    }
    return cursor.previous().place();
  }

  private Argument argument() {
    if (isSpan()) {
      return span();
    }
    if (isTime()) {
      return time();
    }
    if (figures.isNext()) {
      Token first = cursor.peek();
      Literal figure = figures.read(true);
      return figure == null ? unreadable(first) : figure;
    }
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> LiteralParser.text(cursor.take());
      case SINGLE_QUOTED -> {
        LiteralParser.wrongQuotes(cursor, token);
        yield unreadable(cursor.take());
      }
      case UNREADABLE -> unreadable(cursor.take());
      case WORD -> token.isVariable() ? variable(cursor.take()) : named(cursor.take());
      case NUMBER, SYMBOL, END_OF_FILE, END_OF_TEXT -> other(token);
    };
  }

  /** A figure and a unit of time, as in {@code 2 hours} or {@code 2h}. */
  private boolean isSpan() {
    Token token = cursor.peek();
    Token next = cursor.peek(1);
    return token.kind() == Kind.NUMBER
        && (WrittenSpan.of(token.text()) != null
            || (next.isName()
                && next.line() == token.line()
                && (WrittenSpan.isUnit(next.text()) || isBusiness(next))
                && !cursor.peek(2).is("(")));
  }

  private boolean isBusiness(Token word) {
    return (word.is("business") || word.is("working")) && WrittenSpan.isUnit(cursor.peek(2).text());
  }

  private Argument span() {
    Token first = cursor.take();
    Token whole = first;
    while (cursor.peek().isName() && cursor.peek().line() == first.line()) {
      whole = cursor.join(first, whole, " ");
    }
    String meant = WrittenSpan.of(whole.text());
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNSUITABLE_ARGUMENT,
            whole,
            whole.shown() + " is no span of time",
            meant == null ? null : "write " + meant);
    return unreadable(whole);
  }

  /** A time of day without its quotes, as in {@code 22:00} or {@code 9am}. */
  private boolean isTime() {
    Token token = cursor.peek();
    boolean colon =
        cursor.peek(1).is(":") && cursor.isGlued(1) && cursor.peek(2).kind() == Kind.NUMBER;
    boolean half = token.text().endsWith("am") || token.text().endsWith("pm");
    return token.kind() == Kind.NUMBER && (colon || half);
  }

  private Argument time() {
    Token first = cursor.take();
    Token whole = first;
    if (cursor.at(":")) {
      whole = cursor.join(first, whole, "");
      whole = cursor.join(first, whole, "");
    }
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.MALFORMED_TIME_OF_DAY,
            whole,
            "a time of day stands in double quotes, such as \"09:00\", unlike " + whole.text(),
            WrittenTime.hint(whole.text()));
    return unreadable(whole);
  }

  private Argument variable(Token variable) {
    if (!cursor.at(".") || !cursor.peek(1).isName()) {
      return new Argument.Variable(variable.text(), variable.place());
    }
    Token whole = variable;
    while (cursor.at(".") && cursor.peek(1).isName()) {
      cursor.take();
      whole = cursor.join(variable, whole, ".");
    }
    String property = whole.text().substring(variable.text().length() + 1);
    bindFirst(whole, property);
    return unreadable(whole);
  }

  private void bindFirst(Token where, String property) {
    String variable = "$" + property.substring(property.lastIndexOf('.') + 1);
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_ARGUMENT,
            where,
            where.shown() + " is neither a literal, a helper word nor a bound variable",
            Property.named(property).isPresent()
                ? "write "
                    + variable
                    + " : "
                    + property
                    + " in the pattern and "
                    + variable
                    + " here"
                : null);
  }

  private static Argument unreadable(Token token) {
    return new Argument.Unreadable(token.place());
  }

  private Argument other(Token token) {
    if (cursor.at("-") && cursor.peek(1).kind() == Kind.NUMBER) {
      cursor.take();
      Token figure = token.upTo(cursor.take(), "-" + cursor.previous().text());
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.NEGATIVE_FIGURE,
              figure,
              "figures are 0 or more, not " + figure.text());
      return unreadable(figure);
    }
    if (token.is("[") || token.is("{")) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              token,
              "arguments stand between round brackets alone, without " + token.shown(),
              "take it out");
      cursor.skipBrackets();
      return unreadable(token);
    }
    throw cursor.reject(
        DiagnosticCode.UNEXPECTED_TOKEN,
        token,
        "an argument is missing here: a literal, a helper word or a bound variable, not "
            + token.shown());
  }

  private Argument named(Token first) {
    if (cursor.at("(")) {
      return word(first);
    }
    if (first.isOneOf(NO_ARGUMENTS)) {
      cursor
          .diagnostics()
          .add(DiagnosticCode.UNEXPECTED_TOKEN, first, first.shown() + " is no argument");
      return unreadable(first);
    }
    if (cursor.at("=") || cursor.at(":")) {
      return byName(first);
    }
    Token token = cursor.takeHyphened(first);
    if (cursor.at(".") && token.equals(first)) {
      return path(first);
    }
    unknown(token);
    return unreadable(token);
  }

  /** Arguments have their place and no name. */
  private Argument byName(Token name) {
    Token sign = cursor.take();
    Token value = cursor.peek();
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNEXPECTED_TOKEN,
            name.upTo(sign, name.text() + sign.text()),
            "arguments bear no names, unlike " + name.shown(),
            "write " + RuleText.cut(value.text()));
    return unreadable(name);
  }

  private void unknown(Token token) {
    boolean arithmetic = cursor.peek().isOneOf(ARITHMETIC);
    if (Property.named(token.text()).isPresent()
        && cursor.peek().kind() != Kind.NUMBER
        && !arithmetic) {
      bindFirst(token, token.text());
      return;
    }
    String field = cursor.diagnostics().quotedFieldHint(token.text());
    boolean figure = cursor.peek().kind() == Kind.NUMBER;
    boolean helper = HelperWord.named(token.text()).isPresent();
    String joined = joined(token, cursor.peek());
    String constant = Vocabulary.constantHint(token.text());
    String hint =
        field != null
            ? field
            : figure && helper
                ? "write " + token.text() + "(" + cursor.peek().text() + ")"
                : figure
                    ? "write " + cursor.peek().text()
                    : joined != null
                        ? "write " + joined + "(…)"
                        : constant != null
                            ? constant
                            : RuleDiagnostics.didYouMean(token.text(), Vocabulary.helperWords());
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_ARGUMENT,
            token,
            token.shown() + " is neither a literal, a helper word nor a bound variable",
            arithmetic
                ? "a verb takes figures as they are and does no arithmetic"
                : hint == null && called != null && called.is(Verb.ESCALATE.key())
                    ? "a tier is named by its number, as in escalate(2)"
                    : hint == null
                        ? "a text stands in double quotes: write \"" + token.text() + '"'
                        : hint);
  }

  /** The helper word that two words make, as in {@code business hours}; null if they make none. */
  private static @Nullable String joined(Token first, Token second) {
    return Vocabulary.helperWords().stream()
        .filter(each -> each.equalsIgnoreCase(first.text() + second.text()))
        .findFirst()
        .orElse(null);
  }

  /** A constant, or a property of something. */
  private Argument path(Token first) {
    Token second = cursor.peek(1);
    String property = first.text() + "." + second.text();
    if (Property.named(property).isPresent()) {
      cursor.take();
      cursor.take();
      bindFirst(first.upTo(second, property), property);
      return unreadable(first);
    }
    return constant(first);
  }

  private Argument constant(Token type) {
    if (!Vocabulary.enums().containsKey(type.text())) {
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_TYPE,
          type,
          "a policy knows no "
              + type.text()
              + "; there are "
              + String.join(", ", Vocabulary.enums().keySet()),
          RuleDiagnostics.didYouMean(type.text(), Vocabulary.enums().keySet()));
    }
    cursor.take();
    Token name = cursor.take();
    return LiteralParser.constant(type.upTo(name, type.text() + "." + name.text()));
  }

  private Argument word(Token name) {
    Optional<HelperWord> word = HelperWord.named(name.text());
    if (word.isEmpty()) {
      String weeks = WrittenSpan.of(cursor.peek(1).text() + " " + name.text());
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_HELPER_WORD,
          name,
          "there is no helper word "
              + name.shown()
              + "; there are "
              + String.join(", ", Vocabulary.helperWords()),
          weeks == null
              ? RuleDiagnostics.didYouMean(name.text(), Vocabulary.helperWords())
              : "write " + weeks);
    }
    Brackets brackets = read(name);
    return new Argument.Call(word.get(), brackets.arguments(), name.place(), brackets.close());
  }
}
