/** Tests of the goals, without a build around them; {@code src/it} has those with one. */
@NullMarked
package dev.usher.maven;

import org.jspecify.annotations.NullMarked;
