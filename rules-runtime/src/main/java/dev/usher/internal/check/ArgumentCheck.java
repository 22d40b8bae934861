package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.WrittenFigure;
import dev.usher.internal.syntax.WrittenSpan;
import dev.usher.internal.syntax.WrittenTime;
import dev.usher.internal.vocabulary.TypeNames;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks arguments against the signatures of what they are handed to. */
final class ArgumentCheck {
  /** More arguments are in some order that nobody mixes up. */
  private static final int MOST_ORDERED = 5;

  private final RuleDiagnostics diagnostics;
  private final NameCheck names;
  private final LiteralCheck literals;
  private final AmountCheck amounts;
  private final Variables variables;

  ArgumentCheck(
      RuleDiagnostics diagnostics,
      NameCheck names,
      LiteralCheck literals,
      AmountCheck amounts,
      Variables variables) {
    this.diagnostics = diagnostics;
    this.names = names;
    this.literals = literals;
    this.amounts = amounts;
    this.variables = variables;
  }

  /**
   * Checks a call.
   *
   * @param name what is called
   * @param overloads its signatures, the shorter ones first
   * @param close the place of the closing bracket
   * @param bindings whether its arguments may be variables: those of a verb, and of a helper word
   *     within it
   * @return whether nothing is wrong with it
   */
  boolean call(
      String name,
      List<Signature> overloads,
      List<Argument> arguments,
      Place close,
      boolean bindings) {
    boolean right = true;
    for (Argument argument : arguments) {
      right &= alone(argument, bindings);
    }
    return overload(name, overloads, arguments, close, bindings) && right;
  }

  /** Checks what does not depend on what the argument is handed to. */
  private boolean alone(Argument argument, boolean bindings) {
    if (argument instanceof Argument.Variable variable) {
      return bindings ? variables.isBound(variable) : variables.refuse(variable);
    }
    if (argument instanceof Argument.Call call) {
      return call(
              call.word().key(), call.word().signatures(), call.arguments(), call.close(), bindings)
          && inRange(call);
    }
    Class<?> type = argument instanceof Literal.Unknown ? type(argument) : null;
    if (type != null && type.isEnum()) {
      literals.unknownConstant(type, (Literal) argument);
      return false;
    }
    return !(argument instanceof Argument.Unreadable);
  }

  /** Asks the model itself, whose own checks say what is out of range. */
  private boolean inRange(Argument.Call call) {
    try {
      return value(call) != null;
    } catch (IllegalArgumentException refused) {
      diagnostics.add(
          DiagnosticCode.FIGURE_OUT_OF_RANGE, call.place(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  /** The value of an argument, or null: every bound one is taken for absent, as some take it. */
  private static @Nullable Object value(Argument argument) {
    if (!(argument instanceof Argument.Call call)) {
      return argument.value().orElse(null);
    }
    List<@Nullable Object> values = new ArrayList<>(call.arguments().size());
    for (Argument each : call.arguments()) {
      values.add(value(each));
    }
    return call.word().of(values);
  }

  private boolean overload(
      String name,
      List<Signature> overloads,
      List<Argument> arguments,
      Place close,
      boolean bindings) {
    List<Signature> left = overloads;
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      List<Signature> longer = ofAtLeast(i + 1, left);
      if (longer.isEmpty()) {
        if (arguments.stream().anyMatch(Argument.Unreadable.class::isInstance)) {
          return false;
        }
        String most = i == 0 ? "no argument" : i == 1 ? "one argument" : i + " arguments";
        diagnostics.add(
            DiagnosticCode.UNSUITABLE_ARGUMENT,
            argument.place(),
            name + " takes " + most + " here, not " + Wording.of(argument),
            inOrder(name, overloads, arguments));
        return false;
      }
      left = fitting(argument, i, longer);
      if (left.isEmpty()) {
        String order = inOrder(name, overloads, arguments);
        mismatch(name, longer, i, argument, order);
        return false;
      }
    }
    Signature whole = left.get(0);
    if (whole.size() > arguments.size()) {
      if (arguments.stream().anyMatch(Argument.Unreadable.class::isInstance)
          || isBothTimes(name, whole, arguments)) {
        return false;
      }
      diagnostics.add(
          DiagnosticCode.MISSING_ARGUMENT,
          close,
          name + " still needs " + TypeNames.wanted(left, arguments.size()));
      return false;
    }
    boolean right = true;
    for (int i = 0; i < arguments.size(); i++) {
      right &= meaning(name, whole.at(i), arguments.get(i), bindings);
    }
    return right;
  }

  private static List<Signature> ofAtLeast(int size, List<Signature> overloads) {
    List<Signature> longer = new ArrayList<>(overloads.size());
    for (Signature overload : overloads) {
      if (overload.reaches(size - 1)) {
        longer.add(overload);
      }
    }
    return longer;
  }

  private List<Signature> fitting(Argument argument, int position, List<Signature> overloads) {
    List<Signature> fitting = new ArrayList<>(overloads.size());
    for (Signature overload : overloads) {
      if (fits(argument, overload.at(position).type())) {
        fitting.add(overload);
      }
    }
    return fitting;
  }

  private boolean fits(Argument argument, Class<?> parameter) {
    Class<?> type = type(argument);
    boolean figure = argument instanceof Literal && type == int.class;
    return type == null
        || parameter.isAssignableFrom(type)
        || (figure && parameter == BigDecimal.class);
  }

  /** The type of an argument; null if it is unknown, because it has been reported. */
  private @Nullable Class<?> type(Argument argument) {
    if (argument instanceof Literal.Text) {
      return String.class;
    } else if (argument instanceof Literal.Figure) {
      return int.class;
    } else if (argument instanceof Literal.Constant constant) {
      return constant.constant().getDeclaringClass();
    } else if (argument instanceof Argument.Call call) {
      return call.word().type();
    } else if (argument instanceof Argument.Variable variable) {
      return variables.subject(variable).<Class<?>>map(ArgumentCheck::type).orElse(null);
    } else if (argument instanceof Literal.Unknown unknown) {
      String written = unknown.written();
      int dot = written.indexOf('.');
      return Character.isDigit(written.charAt(0))
          ? int.class
          : Vocabulary.enums().get(dot < 0 ? written : written.substring(0, dot));
    }
    return null;
  }

  private static Class<?> type(Subject subject) {
    return switch (subject.domain().kind()) {
      case TEXT -> String.class;
      case TEXTS -> Set.class;
      case AMOUNT, SHARE, NUMBER -> BigDecimal.class;
      case WHOLE -> int.class;
      case YES_NO -> boolean.class;
      case CONSTANT -> {
        Class<?> constants = subject.domain().constants();
        yield constants == null ? Enum.class : constants;
      }
    };
  }

  /** Two times of day in one text. */
  private boolean isBothTimes(String name, Signature signature, List<Argument> arguments) {
    boolean times =
        arguments.size() == 1
            && signature.at(0).meaning() == Meaning.TIME_OF_DAY
            && arguments.get(0) instanceof Literal.Text;
    String hint = times ? WrittenTime.rangeHint(((Literal.Text) arguments.get(0)).text()) : null;
    if (hint == null) {
      return false;
    }
    diagnostics.add(
        DiagnosticCode.MALFORMED_TIME_OF_DAY,
        arguments.get(0).place(),
        name + " takes two times of day, not both in " + Wording.of(arguments.get(0)),
        hint);
    return true;
  }

  /** The hint with the same arguments in another order that a signature takes, or null. */
  private @Nullable String inOrder(
      String name, List<Signature> overloads, List<Argument> arguments) {
    if (arguments.size() > MOST_ORDERED || arguments.size() < 2) {
      return null;
    }
    for (Signature overload : overloads) {
      List<Argument> ordered = new ArrayList<>();
      List<Argument> left = new ArrayList<>(arguments);
      for (int i = 0; i < overload.size() && i < arguments.size(); i++) {
        Class<?> wanted = overload.at(i).type();
        left.stream().filter(each -> fits(each, wanted)).findFirst().ifPresent(ordered::add);
        ordered.forEach(left::remove);
      }
      if (overload.size() == arguments.size() && ordered.size() == arguments.size()) {
        return ordered.stream()
            .map(DrlText::of)
            .collect(Collectors.joining(", ", "write " + name + "(", ")"));
      }
    }
    return null;
  }

  /** What was probably meant by a literal that does not fit, or null. */
  private @Nullable String meant(Parameter parameter, Argument argument) {
    if (!(argument instanceof Literal literal)) {
      return null;
    }
    Class<?> type = parameter.type();
    String written = Wording.bare(literal);
    if (type.isEnum()) {
      return Wording.constantHint(type, written);
    }
    if (parameter.meaning() == Meaning.TIER) {
      return names.tierHint(literal);
    }
    if (parameter.meaning() == Meaning.NEED) {
      return "say first how many of them must agree: write 1 for any of them";
    }
    if (parameter.meaning() == Meaning.TIME_OF_DAY) {
      return WrittenTime.hint(written);
    }
    if (type == BigDecimal.class || type == int.class) {
      return WrittenFigure.hint(Wording.of(literal), "");
    }
    String span = type == String.class ? null : WrittenSpan.of(written);
    return span == null ? null : "write " + span;
  }

  private void mismatch(
      String name,
      List<Signature> overloads,
      int position,
      Argument argument,
      @Nullable String order) {
    String hint = order == null ? meant(overloads.get(0).at(position), argument) : order;
    String wanted = TypeNames.wanted(overloads, position);
    diagnostics.add(
        DiagnosticCode.UNSUITABLE_ARGUMENT,
        argument.place(),
        name + " takes " + wanted + ", not " + Wording.of(argument),
        hint);
  }

  private boolean meaning(String name, Parameter parameter, Argument argument, boolean bindings) {
    Meaning meaning = parameter.meaning();
    if (argument instanceof Argument.Variable variable) {
      return !bindings || variables.fits(variable, name, parameter);
    } else if (argument instanceof Literal literal && parameter.type() == int.class) {
      boolean decimal = literal instanceof Literal.Figure figure && !figure.isWhole();
      String span =
          decimal ? WrittenSpan.inWholes(name, ((Literal.Figure) literal).amount()) : null;
      return literals.whole(literal, meaning, span == null ? null : "write " + span);
    } else if (argument instanceof Literal literal && parameter.type() == BigDecimal.class) {
      return amounts.check(literal, meaning);
    } else if (argument instanceof Literal.Text text) {
      return names.text(text, meaning);
    }
    return true;
  }
}
