/**
 * What can be said about a policy without opening it. Start with {@link
 * dev.usher.check.CheckedPolicy}.
 */
@NullMarked
package dev.usher.check;

import org.jspecify.annotations.NullMarked;
