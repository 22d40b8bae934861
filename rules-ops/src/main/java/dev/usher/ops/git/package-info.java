/**
 * Policies as they were at a revision, read from the git work tree that holds them. Start with
 * {@link dev.usher.ops.git.RevisionPolicy}.
 */
@NullMarked
package dev.usher.ops.git;

import org.jspecify.annotations.NullMarked;
