/**
 * What a policy looks for in a message. {@link dev.usher.internal.message.MessageSearch} is the one
 * to start with.
 */
@NullMarked
package dev.usher.internal.message;

import org.jspecify.annotations.NullMarked;
