package dev.usher.ops.terminal;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks again and again, and acts on what two looks in a row have found the same: a file that is
 * being written is left alone until it is done.
 */
public final class ChangeLoop {
  private ChangeLoop() {}

  /**
   * Acts on what is there, and then on each change, until there is to be no other look.
   *
   * @param look tells what is there; equal for what is the same
   * @param action acts on it
   */
  public static <T> void run(Pulse pulse, Supplier<T> look, Consumer<T> action) {
    T seen = look.get();
    T acted = seen;
    action.accept(acted);
    while (pulse.next()) {
      T now = look.get();
      if (now.equals(seen) && !now.equals(acted)) {
        acted = now;
        action.accept(acted);
      }
      seen = now;
    }
  }
}
