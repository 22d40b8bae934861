/**
 * The command {@code check}: everything that can be said about a policy, for people and programs.
 */
@NullMarked
package dev.usher.ops.check;

import org.jspecify.annotations.NullMarked;
