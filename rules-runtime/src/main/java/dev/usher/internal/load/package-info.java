/**
 * From a policy's files to a policy that decides. Start with {@link
 * dev.usher.internal.load.PolicyLoader}.
 */
@NullMarked
package dev.usher.internal.load;

import org.jspecify.annotations.NullMarked;
