/** The operators of the job, what they keep, and the policies that they decide by. */
@NullMarked
package dev.usher.flink.internal;

import org.jspecify.annotations.NullMarked;
