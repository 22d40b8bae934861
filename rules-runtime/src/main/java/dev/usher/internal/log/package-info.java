/**
 * What of a contact a log may keep. {@link dev.usher.internal.log.LineMask} is the one to start
 * with.
 */
@NullMarked
package dev.usher.internal.log;

import org.jspecify.annotations.NullMarked;
