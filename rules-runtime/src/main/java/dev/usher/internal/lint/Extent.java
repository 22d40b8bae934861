package dev.usher.internal.lint;

import dev.usher.internal.syntax.RuleText;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Subject;
import java.util.List;

/** The places that whole conditions and arguments take, and how messages show them. */
public final class Extent implements ConditionVisitor<Place> {
  private static final Extent EXTENT = new Extent();

  private Extent() {}

  /** Returns the place of a condition, to the end of its last word on the line it begins on. */
  public static Place of(Condition condition) {
    return condition.accept(EXTENT);
  }

  /** Returns the place of an argument, its closing bracket included. */
  static Place of(Argument argument) {
    return argument instanceof Argument.Call call
        ? call.place().upTo(call.close())
        : argument.place();
  }

  /** Returns a condition as a message shows it. */
  public static String shown(Condition condition) {
    return RuleText.cut(DrlText.of(condition));
  }

  @Override
  public Place all(Condition.All all) {
    return all.place();
  }

  @Override
  public Place any(Condition.Any any) {
    return any.place();
  }

  @Override
  public Place not(Condition.Not not) {
    return not.place().upTo(of(not.part()));
  }

  @Override
  public Place atom(Atom atom) {
    List<? extends Argument> literals = atom.literals();
    if (!literals.isEmpty()) {
      return atom.place().upTo(literals.get(literals.size() - 1).place());
    }
    return atom.subject() instanceof Subject.Inquired inquired
        ? atom.place().upTo(inquired.close())
        : atom.place();
  }

  @Override
  public Place unreadable(Condition.Unreadable unreadable) {
    return unreadable.place();
  }
}
