package dev.usher.policy.rule;

import java.util.List;
import java.util.stream.Collectors;

/** The parts of a rule in DRL, each on one line and without its comments. */
public final class DrlText {
  private static final ConditionVisitor<String> CONDITION = new ConditionText();
  private static final SubjectVisitor<String> SUBJECT = new SubjectText();
  private static final ArgumentVisitor<String> ARGUMENT = new ArgumentText();

  private DrlText() {}

  /**
   * Returns a condition as a rule writes it.
   *
   * @throws IllegalArgumentException if a part of it could not be read
   */
  public static String of(Condition condition) {
    return condition.accept(CONDITION);
  }

  /** Returns what a condition asks about as a rule writes it. */
  public static String of(Subject subject) {
    return subject.accept(SUBJECT);
  }

  /**
   * Returns a verb and its arguments as a rule writes them.
   *
   * @throws IllegalArgumentException if an argument could not be read
   */
  public static String of(Proposed proposed) {
    return proposed.verb().key() + arguments(proposed.arguments());
  }

  /**
   * Returns an argument or a literal as a rule writes it.
   *
   * @throws IllegalArgumentException if it could not be read
   */
  public static String of(Argument argument) {
    return argument.accept(ARGUMENT);
  }

  private static String arguments(List<Argument> arguments) {
    return arguments.stream().map(DrlText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  /** What is joined stands in brackets within what is joined otherwise, needed or not. */
  static boolean isJoined(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any;
  }

  /** A comparison needs the brackets: in DRL, "!" belongs to the property alone. */
  static boolean isBareBehindNot(Condition part) {
    return part instanceof Condition.Not
        || (part instanceof Atom atom && atom.operator() == Operator.HOLDS);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static final class ConditionText implements ConditionVisitor<String> {

    @Override
    public String all(Condition.All all) {
      return joined(" && ", all.parts());
    }

    @Override
    public String any(Condition.Any any) {
      return joined(" || ", any.parts());
    }

    private static String joined(String symbol, List<Condition> parts) {
      return parts.stream()
          .map(part -> isJoined(part) ? "(" + of(part) + ")" : of(part))
          .collect(Collectors.joining(symbol));
    }

    @Override
    public String not(Condition.Not not) {
      return "!" + (isBareBehindNot(not.part()) ? of(not.part()) : "(" + of(not.part()) + ")");
    }

    @Override
    public String atom(Atom atom) {
      String subject = of(atom.subject());
      String literals = atom.literals().stream().map(DrlText::of).collect(Collectors.joining(", "));
      return switch (atom.operator().arity()) {
        case NONE -> subject;
        case ONE -> subject + " " + atom.operator().symbol() + " " + literals;
        case SEVERAL -> subject + " " + atom.operator().symbol() + " (" + literals + ")";
      };
    }

    @Override
    public String unreadable(Condition.Unreadable unreadable) {
      throw new IllegalArgumentException(
          "the condition at " + unreadable.place() + " could not be read, so it is not written");
    }
  }

  private static final class SubjectText implements SubjectVisitor<String> {

    @Override
    public String named(Subject.Named named) {
      return named.name();
    }

    @Override
    public String inquired(Subject.Inquired inquired) {
      return inquired.name() + arguments(inquired.arguments());
    }
  }

  private static final class ArgumentText implements ArgumentVisitor<String> {

    @Override
    public String text(Literal.Text text) {
      return quoted(text.text());
    }

    @Override
    public String figure(Literal.Figure figure) {
      return figure.amount().toPlainString() + (figure.exact() ? "B" : "");
    }

    @Override
    public String yesNo(Literal.YesNo yesNo) {
      return String.valueOf(yesNo.yes());
    }

    @Override
    public String constant(Literal.Constant constant) {
      Enum<?> value = constant.constant();
      return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    @Override
    public String absent(Literal.Absent absent) {
      return "null";
    }

    @Override
    public String unknown(Literal.Unknown unknown) {
      return unknown.written();
    }

    @Override
    public String call(Argument.Call call) {
      return call.word().key() + arguments(call.arguments());
    }

    @Override
    public String variable(Argument.Variable variable) {
      return variable.name();
    }

    @Override
    public String unreadable(Argument.Unreadable unreadable) {
      throw new IllegalArgumentException(
          "the argument at " + unreadable.place() + " could not be read, so it is not written");
    }
  }
}
