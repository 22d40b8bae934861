package dev.usher.ops.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Terminal.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run of the command in this process.
 *
 * @param exit the exit code
 * @param out everything on standard output
 * @param err everything on standard error
 */
public record CommandRun(int exit, String out, String err) {

  /** A second passes at every look at this stopwatch. */
  public static Surroundings watched(boolean watched) {
    AtomicLong seconds = new AtomicLong();
    return new Surroundings(
        false, watched, watched, ZoneOffset.UTC, () -> seconds.getAndIncrement() * 1_000_000_000L);
  }

  /** Runs the command without input, for a reader whose clock shows UTC. */
  public static CommandRun usher(String... arguments) {
    return fed("", arguments);
  }

  /** Runs the command with a text as standard input. */
  public static CommandRun fed(String input, String... arguments) {
    return in(watched(false), new ByteArrayInputStream(input.getBytes(UTF_8)), arguments);
  }

  /** Runs the command for a reader in another zone. */
  public static CommandRun readIn(String zone, String... arguments) {
    Surroundings there = new Surroundings(false, false, false, ZoneId.of(zone), System::nanoTime);
    return in(there, InputStream.nullInputStream(), arguments);
  }

  /** Runs the command with everything given. */
  public static CommandRun in(Surroundings surroundings, InputStream input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = UsherCommand.run(new Terminal(input, out, err, surroundings), arguments);
    return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Returns the lines of standard output. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /** Returns the lines of standard error. */
  public List<String> errors() {
    return err.lines().toList();
  }
}
