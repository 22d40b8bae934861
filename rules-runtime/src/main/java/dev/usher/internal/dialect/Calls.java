package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of verbs, helper words and questions, and finds the overload that is meant.
 */
final class Calls {
  private static final Set<String> NO_ARGUMENTS = Set.of("true", "false", "null", "this", "new");

  private final Vocabulary vocabulary = Vocabulary.get();
  private final Cursor cursor;
  private final Findings findings;
  private final LiteralCheck literals;
  private final ArgumentCheck check;

  Calls(Cursor cursor, Names names, LiteralCheck literals) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.literals = literals;
    this.check = new ArgumentCheck(findings, names, literals);
  }

  /**
   * Reads an opening bracket, arguments and a closing bracket.
   *
   * @param name what is called
   * @param overloads its overloads; none if it is unknown, so that there is nothing to check
   * @param scope the variables that arguments may name; null where none may stand
   */
  List<Argument> read(Token name, List<Callable> overloads, @Nullable Scope scope) {
    cursor.enter();
    cursor.expect("(", "after " + name.text() + " comes \"(\"");
    List<Argument> arguments = new ArrayList<>();
    if (!cursor.at(")")) {
      do {
        arguments.add(argument(scope));
      } while (cursor.takeIf(","));
    }
    Token close =
        cursor.expect(
            ")",
            "arguments are literals, helper words and bound variables; after one comes a comma or"
                + " \")\"");
    cursor.leave();
    if (!overloads.isEmpty()) {
      check.arguments(overloads, arguments, close, scope);
    }
    return arguments;
  }

  private Argument argument(@Nullable Scope scope) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case TEXT -> Argument.literal(cursor.take(), token.value(), String.class);
      case SINGLE_QUOTED -> {
        findings.add(token, "a text stands in double quotes, not in single ones");
        yield Argument.unknown(cursor.take());
      }
      case NUMBER -> Argument.literal(cursor.take(), token.text(), int.class);
      case WORD -> token.isVariable() ? variable(cursor.take(), scope) : named(cursor.take());
      case SYMBOL, END_OF_FILE -> other(token);
    };
  }

  private Argument other(Token token) {
    if (cursor.at("-") && cursor.peek(1).kind() == Kind.NUMBER) {
      cursor.take();
      Token figure = token.upTo(cursor.take(), "-" + cursor.previous().text());
      findings.add(token, "figures are 0 or more, not " + figure.text());
      return Argument.unknown(figure);
    }
    throw cursor.reject(
        token,
        "an argument is missing here: a literal, a helper word or a bound variable, not "
            + token.shown());
  }

  private Argument variable(Token token, @Nullable Scope scope) {
    if (scope == null) {
      findings.add(token, token.text() + " cannot stand here: only literals can");
      return Argument.unknown(token);
    }
    Subject bound = scope.bindings().get(token.text());
    if (bound != null) {
      return new Argument(token, token.text(), bound.type(), null, bound);
    }
    Token fact = scope.variable();
    if (fact != null && fact.is(token.text())) {
      findings.add(token, "the fact itself is no argument; bind one of its properties");
    } else if (scope.isComplete()) {
      findings.add(
          token,
          token.text() + " is not bound in the pattern",
          Findings.didYouMean(token.text(), scope.bindings().keySet()));
    }
    return Argument.unknown(token);
  }

  private Argument named(Token token) {
    if (cursor.at("(")) {
      return word(token);
    }
    if (token.isOneOf(NO_ARGUMENTS)) {
      throw cursor.reject(token, token.shown() + " is no argument");
    }
    if (!cursor.at(".")) {
      findings.add(
          token,
          token.shown() + " is neither a literal, a helper word nor a bound variable",
          Findings.didYouMean(token.text(), vocabulary.words().keySet()));
      return Argument.unknown(token);
    }
    return constant(token);
  }

  private Argument constant(Token type) {
    Class<?> known = vocabulary.enums().get(type.text());
    if (known == null) {
      throw cursor.reject(
          type,
          "a policy knows no "
              + type.text()
              + "; there are "
              + String.join(", ", vocabulary.enums().keySet()),
          Findings.didYouMean(type.text(), vocabulary.enums().keySet()));
    }
    cursor.take();
    Token name = cursor.take();
    Token whole = type.upTo(name, type.text() + "." + name.text());
    return literals
        .constant(type.text(), name.text())
        .map(value -> new Argument(whole, whole.text(), known, value, null))
        .orElseGet(() -> literals.unknownConstant(known, whole, name.text()));
  }

  private Argument word(Token name) {
    List<Callable> overloads = vocabulary.words().get(name.text());
    if (overloads == null) {
      throw cursor.reject(
          name,
          "there is no helper word "
              + name.shown()
              + "; there are "
              + String.join(", ", vocabulary.words().keySet()),
          Findings.didYouMean(name.text(), vocabulary.words().keySet()));
    }
    int before = findings.size();
    List<Argument> arguments = read(name, overloads, null);
    Class<?> type = overloads.get(0).method().getReturnType();
    String shown = name.text() + "(…)";
    Object value = findings.size() == before ? value(name, overloads, arguments) : null;
    return new Argument(name, shown, type, value, null);
  }

  /** Asks the model itself, whose own checks say what is out of range. */
  private @Nullable Object value(Token name, List<Callable> overloads, List<Argument> arguments) {
    Callable word =
        overloads.stream().filter(o -> o.size() == arguments.size()).findFirst().orElseThrow();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Object value = arguments.get(i).value();
      if (value == null) {
        return null;
      }
      values.add(word.parameters().get(i) == int.class ? Integer.valueOf((String) value) : value);
    }
    try {
      return word.method().invoke(null, values.toArray());
    } catch (InvocationTargetException e) {
      findings.add(name, String.valueOf(e.getTargetException().getMessage()));
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the helper word " + name.text() + " is not public", e);
    }
  }
}
