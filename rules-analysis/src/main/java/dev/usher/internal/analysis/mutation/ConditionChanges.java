package dev.usher.internal.analysis.mutation;

import static dev.usher.internal.analysis.mutation.MutationKind.CONDITION;
import static dev.usher.internal.analysis.mutation.MutationKind.JOIN;
import static dev.usher.internal.analysis.mutation.MutationKind.NEGATION;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The small changes of a condition and of all its parts; that it is dropped, its whole says. */
final class ConditionChanges implements ConditionVisitor<List<Altered<Condition>>> {
  private final AtomChanges atoms;

  ConditionChanges(AtomChanges atoms) {
    this.atoms = atoms;
  }

  @Override
  public List<Altered<Condition>> all(Condition.All all) {
    return joined(all, all.parts(), Condition.All::new, Condition.Any::new);
  }

  @Override
  public List<Altered<Condition>> any(Condition.Any any) {
    return joined(any, any.parts(), Condition.Any::new, Condition.All::new);
  }

  private List<Altered<Condition>> joined(
      Condition whole,
      List<Condition> parts,
      BiFunction<List<Condition>, Place, Condition> same,
      BiFunction<List<Condition>, Place, Condition> other) {
    Place place = whole.place();
    List<Altered<Condition>> changes = new ArrayList<>();
    Condition opposite = new Condition.Not(whole, place);
    changes.add(Altered.of(opposite, NEGATION, place));
    changes.add(Altered.of(other.apply(parts, place), JOIN, place));
    String before = DrlText.of(whole);
    changes.replaceAll(each -> each.becomes(before, DrlText.of(each.node())));
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      List<Condition> less = Altered.without(parts, at);
      Condition rest = less.size() == 1 ? less.get(0) : same.apply(less, place);
      Condition part = parts.get(at);
      changes.add(new Altered<>(rest, CONDITION, part.place(), dropped(part)));
      for (Altered<Condition> each : part.accept(this)) {
        changes.add(each.within(node -> same.apply(Altered.with(parts, at, node), place)));
      }
    }
    return changes;
  }

  /** Returns the words for a condition that is left out. */
  static String dropped(Condition part) {
    return DrlText.of(part) + " is dropped";
  }

  @Override
  public List<Altered<Condition>> not(Condition.Not not) {
    List<Altered<Condition>> changes = new ArrayList<>();
    changes.add(
        Altered.of(not.part(), NEGATION, not.place())
            .becomes(DrlText.of(not), DrlText.of(not.part())));
    for (Altered<Condition> each : not.part().accept(this)) {
      if (each.kind() != NEGATION) {
        changes.add(each.within(part -> new Condition.Not(part, not.place())));
      }
    }
    return changes;
  }

  @Override
  public List<Altered<Condition>> atom(Atom atom) {
    return atoms.of(atom);
  }

  @Override
  public List<Altered<Condition>> unreadable(Condition.Unreadable unreadable) {
    return List.of();
  }
}
