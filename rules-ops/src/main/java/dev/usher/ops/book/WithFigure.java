package dev.usher.ops.book;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of conditions once it is known what one figure is.
 *
 * @param subject what the figure is the value of, standing nowhere
 * @param figure the figure; null for one that is absent
 */
record WithFigure(Subject subject, @Nullable BigDecimal figure)
    implements ConditionVisitor<WithFigure.Rest> {

  /**
   * What is left of a condition.
   *
   * @param holds whether it holds; null where that depends on something else
   * @param open what it depends on; null where it depends on nothing else
   */
  record Rest(@Nullable Boolean holds, @Nullable Condition open) {
    static Rest known(boolean holds) {
      return new Rest(holds, null);
    }

    static Rest open(Condition condition) {
      return new Rest(null, condition);
    }

    /** Returns whether nothing else can make it hold. */
    boolean fails() {
      return holds != null && !holds;
    }
  }

  /** Returns what is left of conditions each of which must hold. */
  Rest of(List<Condition> conditions) {
    return joined(true, conditions);
  }

  @Override
  public Rest all(Condition.All all) {
    return joined(true, all.parts());
  }

  @Override
  public Rest any(Condition.Any any) {
    return joined(false, any.parts());
  }

  /** One part that says the opposite settles the whole; one that agrees says nothing more. */
  private Rest joined(boolean and, List<Condition> parts) {
    List<Condition> open = new ArrayList<>();
    for (Condition part : parts) {
      Rest rest = part.accept(this);
      if (rest.open() != null) {
        open.add(rest.open());
      } else if (Boolean.valueOf(!and).equals(rest.holds())) {
        return rest;
      }
    }
    if (open.size() < 2) {
      return open.isEmpty() ? Rest.known(and) : Rest.open(open.get(0));
    }
    return Rest.open(
        and ? new Condition.All(open, Place.NOWHERE) : new Condition.Any(open, Place.NOWHERE));
  }

  @Override
  public Rest not(Condition.Not not) {
    Rest rest = not.part().accept(this);
    Condition open = rest.open();
    return open == null
        ? Rest.known(!Boolean.TRUE.equals(rest.holds()))
        : Rest.open(new Condition.Not(open, Place.NOWHERE));
  }

  @Override
  public Rest atom(Atom atom) {
    return atom.subject().unplaced().equals(subject)
        ? Rest.known(FigureCuts.holds(atom, figure))
        : Rest.open(atom);
  }

  @Override
  public Rest unreadable(Condition.Unreadable unreadable) {
    throw new IllegalArgumentException("a condition that could not be read says nothing");
  }
}
