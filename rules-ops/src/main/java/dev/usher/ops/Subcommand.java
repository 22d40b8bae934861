package dev.usher.ops;

import dev.usher.ops.terminal.Terminal;
import java.util.List;

/**
 * A command that a jar beside this one adds to {@code usher}: named in {@code
 * META-INF/services/dev.usher.ops.Subcommand}, and looked for only where none of the others is
 * meant.
 */
public interface Subcommand {

  /** Returns the command as picocli takes it: a new object, with the annotation of a command. */
  Object on(Terminal terminal);

  /**
   * Returns what to call {@code usher} with to have the command do once what it does every day. It
   * must end well, by itself where nobody waits for changes.
   *
   * @param policy a policy that is there
   */
  List<String> rehearsal(String policy);
}
