package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the arguments of verbs, helper words and inquiries. */
final class ArgumentParser {
  private static final Set<String> NO_ARGUMENTS = Set.of("true", "false", "null", "this", "new");

  /** What stands in brackets, and where the closing one is. */
  record Brackets(List<Argument> arguments, Place close) {}

  private final Cursor cursor;

  ArgumentParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Reads an opening bracket, arguments and a closing bracket.
   *
   * @param name what is called
   */
  Brackets read(Token name) {
    cursor.enter();
    int mark = cursor.mark();
    cursor.expect("(", "after " + name.text() + " comes \"(\"");
    List<Argument> arguments = new ArrayList<>();
    if (!cursor.at(")")) {
      do {
        arguments.add(argument());
      } while (cursor.takeIf(","));
    }
    Token close =
        cursor.expect(
            ")",
            "arguments are literals, helper words and bound variables; after one comes a comma or"
                + " \")\"");
    cursor.leave();
    cursor.refuseComments(
        mark, "no comment may stand between brackets; put it before or behind the statement");
    return new Brackets(arguments, close.place());
  }

  private Argument argument() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> LiteralParser.text(cursor.take());
      case SINGLE_QUOTED -> {
        cursor
            .diagnostics()
            .add(
                DiagnosticCode.SINGLE_QUOTES,
                token,
                "a text stands in double quotes, not in single ones");
        yield unreadable(cursor.take());
      }
      case NUMBER -> LiteralParser.figure(cursor.take());
      case WORD ->
          token.isVariable()
              ? new Argument.Variable(token.text(), cursor.take().place())
              : named(cursor.take());
      case SYMBOL, END_OF_FILE -> other(token);
    };
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
              DiagnosticCode.NEGATIVE_FIGURE, token, "figures are 0 or more, not " + figure.text());
      return unreadable(figure);
    }
    throw cursor.reject(
        DiagnosticCode.UNEXPECTED_TOKEN,
        token,
        "an argument is missing here: a literal, a helper word or a bound variable, not "
            + token.shown());
  }

  private Argument named(Token token) {
    if (cursor.at("(")) {
      return word(token);
    }
    if (token.isOneOf(NO_ARGUMENTS)) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN, token, token.shown() + " is no argument");
    }
    if (!cursor.at(".")) {
      String field = cursor.diagnostics().quotedFieldHint(token.text());
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_ARGUMENT,
              token,
              token.shown() + " is neither a literal, a helper word nor a bound variable",
              field == null
                  ? RuleDiagnostics.didYouMean(token.text(), Vocabulary.helperWords())
                  : field);
      return unreadable(token);
    }
    return constant(token);
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
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_HELPER_WORD,
          name,
          "there is no helper word "
              + name.shown()
              + "; there are "
              + String.join(", ", Vocabulary.helperWords()),
          RuleDiagnostics.didYouMean(name.text(), Vocabulary.helperWords()));
    }
    Brackets brackets = read(name);
    return new Argument.Call(word.get(), brackets.arguments(), name.place(), brackets.close());
  }
}
