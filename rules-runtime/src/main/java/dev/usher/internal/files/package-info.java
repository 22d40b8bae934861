/**
 * The files of a policy, read from the class path, a folder or memory. Start with {@link
 * dev.usher.internal.files.PolicyFiles}.
 */
@NullMarked
package dev.usher.internal.files;

import org.jspecify.annotations.NullMarked;
