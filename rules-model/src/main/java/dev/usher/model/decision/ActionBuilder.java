package dev.usher.model.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what an action says. Not safe to share between threads. */
public final class ActionBuilder {
  final String name;
  @Nullable String by;
  @Nullable Instant due;
  @Nullable Instant from;

  ActionBuilder(String name) {
    this.name = name;
  }

  /** Names who does it; null to leave it open. */
  public ActionBuilder by(@Nullable String by) {
    this.by = by;
    return this;
  }

  /** Sets by when; null for no deadline. */
  public ActionBuilder due(@Nullable Instant due) {
    this.due = due;
    return this;
  }

  /** Sets from when it is to be done; null from the contact's receipt on. */
  public ActionBuilder from(@Nullable Instant from) {
    this.from = from;
    return this;
  }

  /**
   * Returns the action.
   *
   * @throws NullPointerException if the name is null
   * @throws IllegalArgumentException if a text is blank
   */
  public Action build() {
    return new Action(this);
  }
}
