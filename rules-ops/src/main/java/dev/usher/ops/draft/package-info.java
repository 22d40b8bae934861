/** The command {@code usher scenario}; start with {@link dev.usher.ops.draft.ScenarioCommand}. */
@NullMarked
package dev.usher.ops.draft;

import org.jspecify.annotations.NullMarked;
