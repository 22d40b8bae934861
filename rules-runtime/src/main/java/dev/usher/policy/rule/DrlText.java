package dev.usher.policy.rule;

import java.util.List;
import java.util.stream.Collectors;

/** The parts of a rule in DRL, each on one line and without its comments. */
public final class DrlText {
  private DrlText() {}

  static String of(RuleAttribute attribute) {
    if (attribute instanceof RuleAttribute.Salience salience) {
      return "salience " + salience.rank();
    }
    return "enabled " + ((RuleAttribute.Enabled) attribute).on();
  }

  static String of(Item item) {
    if (item instanceof Item.Binding binding) {
      Atom atom = binding.atom();
      String asked = atom == null ? binding.subject().name() : of(atom);
      return binding.variable() + " : " + asked;
    }
    return of(((Item.Given) item).given());
  }

  /** Returns a condition as a rule writes it. */
  public static String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), " && ", part -> isJoined(part));
    } else if (condition instanceof Condition.Any any) {
      return joined(any.parts(), " || ", part -> part instanceof Condition.Any);
    } else if (condition instanceof Condition.Not not) {
      return "!" + (isSimple(not.part()) ? of(not.part()) : "(" + of(not.part()) + ")");
    } else if (condition instanceof Atom atom) {
      return of(atom);
    }
    throw new IllegalArgumentException("a condition that could not be read cannot be written");
  }

  private static boolean isJoined(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any;
  }

  /** What may stand behind "!" without brackets. */
  private static boolean isSimple(Condition condition) {
    return condition instanceof Condition.Not
        || (condition instanceof Atom atom && atom.operator() == Operator.HOLDS);
  }

  private static String joined(
      List<Condition> parts, String by, java.util.function.Predicate<Condition> bracketed) {
    return parts.stream()
        .map(part -> bracketed.test(part) ? "(" + of(part) + ")" : of(part))
        .collect(Collectors.joining(by));
  }

  private static String of(Atom atom) {
    String subject = of(atom.subject());
    String literals = atom.literals().stream().map(DrlText::of).collect(Collectors.joining(", "));
    return switch (atom.operator()) {
      case HOLDS -> subject;
      case IN, NOT_IN -> subject + " " + atom.operator().symbol() + " (" + literals + ")";
      case EQUAL,
          NOT_EQUAL,
          LESS,
          AT_MOST,
          MORE,
          AT_LEAST,
          CONTAINS,
          NOT_CONTAINS,
          MATCHES,
          NOT_MATCHES ->
          subject + " " + atom.operator().symbol() + " " + literals;
    };
  }

  /** Returns what a condition asks about as a rule writes it. */
  public static String of(Subject subject) {
    return subject instanceof Subject.Inquired inquired
        ? inquired.name() + arguments(inquired.arguments())
        : subject.name();
  }

  /** Returns a verb and its arguments as a rule writes them. */
  public static String of(Proposed proposed) {
    return proposed.verb().key() + arguments(proposed.arguments());
  }

  private static String arguments(List<Argument> arguments) {
    return arguments.stream().map(DrlText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns an argument as a rule writes it. */
  public static String of(Argument argument) {
    if (argument instanceof Literal literal) {
      return of(literal);
    } else if (argument instanceof Argument.Call call) {
      return call.word().key() + arguments(call.arguments());
    } else if (argument instanceof Argument.Variable variable) {
      return variable.name();
    }
    throw new IllegalArgumentException("an argument that could not be read cannot be written");
  }

  /** Returns a literal as a rule writes it. */
  public static String of(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return quoted(text.text());
    } else if (literal instanceof Literal.Figure figure) {
      return figure.amount().toPlainString() + (figure.exact() ? "B" : "");
    } else if (literal instanceof Literal.YesNo yesNo) {
      return String.valueOf(yesNo.yes());
    } else if (literal instanceof Literal.Constant constant) {
      Enum<?> value = constant.constant();
      return value.getDeclaringClass().getSimpleName() + "." + value.name();
    } else if (literal instanceof Literal.Unknown unknown) {
      return unknown.written();
    }
    return "null";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
