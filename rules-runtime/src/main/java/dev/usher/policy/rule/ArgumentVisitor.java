package dev.usher.policy.rule;

/**
 * Names every kind of argument and literal that there is, so that whoever handles them is told by
 * the compiler when one is added.
 *
 * @param <R> what the visit gives
 */
public interface ArgumentVisitor<R> {

  /** Visits a text. */
  R text(Literal.Text text);

  /** Visits a figure. */
  R figure(Literal.Figure figure);

  /** Visits true or false. */
  R yesNo(Literal.YesNo yesNo);

  /** Visits a constant. */
  R constant(Literal.Constant constant);

  /** Visits {@code null}. */
  R absent(Literal.Absent absent);

  /** Visits what is no literal; no rule of a policy that opens has it. */
  R unknown(Literal.Unknown unknown);

  /** Visits a helper word. */
  R call(Argument.Call call);

  /** Visits a variable. */
  R variable(Argument.Variable variable);

  /** Visits what could not be read; no rule of a policy that opens has it. */
  R unreadable(Argument.Unreadable unreadable);
}
