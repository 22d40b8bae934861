/** Tests of all modules at once: who may use what, and what callers may rely on. */
@NullMarked
package dev.usher.architecture;

import org.jspecify.annotations.NullMarked;
