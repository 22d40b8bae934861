/** The facade: open a policy, decide contacts. Start with {@link dev.usher.Usher}. */
@NullMarked
package dev.usher;

import org.jspecify.annotations.NullMarked;
