/** What the tests of the command share. Start with {@link dev.usher.ops.testing.CommandRun}. */
@NullMarked
package dev.usher.ops.testing;

import org.jspecify.annotations.NullMarked;
