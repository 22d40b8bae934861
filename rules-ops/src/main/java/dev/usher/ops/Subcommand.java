package dev.usher.ops;

import dev.usher.ops.terminal.Terminal;

/**
 * A command that a jar beside this one adds to {@code usher}: named in {@code
 * META-INF/services/dev.usher.ops.Subcommand}, and looked for only where none of the others is
 * meant.
 */
public interface Subcommand {

  /** Returns the command as picocli takes it: a new object, with the annotation of a command. */
  Object on(Terminal terminal);
}
