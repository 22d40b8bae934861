/**
 * What was decided, kept: lines of JSON, one for each decision and each refusal. {@link
 * dev.usher.log.LogLineReader} reads a line of such a log.
 */
@NullMarked
package dev.usher.log;

import org.jspecify.annotations.NullMarked;
