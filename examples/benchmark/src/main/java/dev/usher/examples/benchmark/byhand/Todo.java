package dev.usher.examples.benchmark.byhand;

import dev.usher.clock.OpeningHours;
import dev.usher.model.decision.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else must happen? The list that the classes of each subject add to. */
final class Todo {
  private static final Comparator<Action> BY_NAME = Comparator.comparing(Action::name);

  private final Instant received;
  private final List<Action> actions = new ArrayList<>();

  private Todo(Instant received) {
    this.received = received;
  }

  static List<Action> of(Facts facts, Seriousness serious, int tier, OpeningHours hours) {
    Todo todo = new Todo(facts.receivedAt());
    CareActions.add(facts, serious, tier, todo);
    if (facts.delayed()) {
      DelayActions.add(facts, todo);
    }
    if (serious.emergency()) {
      EmergencyActions.add(facts, todo);
    }
    OrderActions.add(facts, serious, hours, todo);
    todo.actions.sort(BY_NAME);
    return todo.actions;
  }

  Todo act(String name) {
    return add(name, null, null);
  }

  Todo act(String name, String by) {
    return add(name, by, null);
  }

  Todo act(String name, Duration within) {
    return add(name, null, received.plus(within));
  }

  Todo act(String name, String by, Duration within) {
    return add(name, by, received.plus(within));
  }

  Todo act(String name, Instant due) {
    return add(name, null, due);
  }

  private Todo add(String name, @Nullable String by, @Nullable Instant due) {
    actions.add(Action.builder(name).by(by).due(due).build());
    return this;
  }
}
