package dev.usher.ops.replay;

import dev.usher.ops.terminal.CommandException;

/** How many contacts are shown of each change. */
final class ExampleCount {
  private static final int MOST = 1_000;

  private ExampleCount() {}

  /**
   * Checks what {@code --examples} says.
   *
   * @throws CommandException if that is no such count
   */
  static void check(int examples) {
    if (examples < 0 || examples > MOST) {
      throw CommandException.wrongUse(
          "--examples is " + examples + ": 0 to " + MOST + " is allowed");
    }
  }
}
