package dev.usher.model.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something else that must be done. Made with {@link #builder}; immutable and safe to share between
 * threads.
 */
public final class Action {
  private final String name;
  private final @Nullable String by;
  private final @Nullable Instant due;
  private final @Nullable Instant from;

  Action(ActionBuilder of) {
    this.name = DecisionChecks.text("action.name", of.name);
    this.by = DecisionChecks.textIfPresent("action.by", of.by);
    this.due = DecisionChecks.momentIfPresent("action.due", of.due);
    this.from = DecisionChecks.momentIfPresent("action.from", of.from);
  }

  /**
   * Returns a builder of an action that is left open to whoever takes it, without a deadline.
   *
   * @param name what must be done
   */
  public static ActionBuilder builder(String name) {
    return new ActionBuilder(name);
  }

  /** Returns what; never blank. */
  public String name() {
    return name;
  }

  /** Returns who does it, or null if that is left open. */
  public @Nullable String by() {
    return by;
  }

  /** Returns by when, or null if it has no deadline. */
  public @Nullable Instant due() {
    return due;
  }

  /** Returns from when it is to be done, or null if from the contact's receipt on. */
  public @Nullable Instant from() {
    return from;
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(name, by, due, from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Action that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns everything it says. */
  @Override
  public String toString() {
    return "Action[name=%s, by=%s, due=%s, from=%s]".formatted(name, by, due, from);
  }
}
