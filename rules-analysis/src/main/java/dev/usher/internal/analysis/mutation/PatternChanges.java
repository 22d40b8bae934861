package dev.usher.internal.analysis.mutation;

import static dev.usher.internal.analysis.mutation.MutationKind.CONDITION;
import static dev.usher.internal.analysis.mutation.MutationKind.JOIN;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The small changes of a rule's pattern. */
final class PatternChanges {
  private final ConditionChanges conditions;

  PatternChanges(ConditionChanges conditions) {
    this.conditions = conditions;
  }

  List<Altered<List<Item>>> of(List<Item> items) {
    List<Altered<List<Item>>> changes = new ArrayList<>();
    joined(items, changes);
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      Item item = items.get(at);
      Condition condition = item.condition().orElse(null);
      if (condition == null) {
        continue;
      }
      List<Item> less =
          item instanceof Item.Binding binding
              ? Altered.with(items, at, with(binding, null))
              : Altered.without(items, at);
      changes.add(
          new Altered<>(less, CONDITION, condition.place(), ConditionChanges.dropped(condition)));
      for (Altered<Condition> each : condition.accept(conditions)) {
        if (item instanceof Item.Given) {
          changes.add(
              each.within(
                  other -> Altered.with(items, at, new Item.Given(other, item.comments()))));
        } else if (item instanceof Item.Binding binding && each.node() instanceof Atom atom) {
          changes.add(each.within(other -> Altered.with(items, at, with(binding, atom))));
        }
      }
    }
    return changes;
  }

  private static Item with(Item.Binding binding, @Nullable Atom atom) {
    return new Item.Binding(
        binding.variable(), binding.subject(), atom, binding.comments(), binding.place());
  }

  /** One of the conditions is enough; what a variable is bound to is not among them. */
  private static void joined(List<Item> items, List<Altered<List<Item>>> changes) {
    List<Item> bindings = new ArrayList<>();
    List<Condition> given = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Given each) {
        given.add(each.given());
      } else {
        bindings.add(item);
      }
    }
    if (given.size() < 2) {
      return;
    }
    Place place = given.get(0).place();
    Condition any = new Condition.Any(given, place);
    List<Item> changed = new ArrayList<>(bindings);
    changed.add(new Item.Given(any, Comments.NONE));
    String before = given.stream().map(DrlText::of).collect(Collectors.joining(", "));
    changes.add(Altered.of(changed, JOIN, place).becomes(before, DrlText.of(any)));
  }
}
