package dev.usher.ops.testing;

import dev.usher.ops.terminal.Pulse;
import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;

/** What somebody does to files between the looks of whoever watches them; then it is over. */
public final class Edits implements Pulse {
  private final Queue<Runnable> edits = new ArrayDeque<>();

  /** Adds what is done before the next look, which is followed by another one. */
  public Edits then(Runnable edit) {
    return atOnce(edit).atOnce(() -> {});
  }

  /** Adds what is done before the next look. */
  public Edits atOnce(Runnable edit) {
    edits.add(edit);
    return this;
  }

  @Override
  public boolean next() {
    Runnable edit = edits.poll();
    if (edit == null) {
      return false;
    }
    edit.run();
    return true;
  }

  /** Returns surroundings in which these edits are made. */
  public Surroundings on(boolean watched, Screen screen) {
    return new Surroundings(false, watched, watched, ZoneOffset.UTC, () -> 0, screen, this);
  }

  /** Returns surroundings in which these edits are made, and nobody watches a terminal. */
  public Surroundings inPipe() {
    return on(false, Screen.USUAL);
  }
}
