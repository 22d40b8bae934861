/** The command {@code usher test}; start with {@link dev.usher.ops.scenario.TestCommand}. */
@NullMarked
package dev.usher.ops.scenario;

import org.jspecify.annotations.NullMarked;
