/**
 * What every command shares: the process's streams, exit codes, and the policy that a command is
 * about. Start with {@link dev.usher.ops.terminal.Terminal}.
 */
@NullMarked
package dev.usher.ops.terminal;

import org.jspecify.annotations.NullMarked;
