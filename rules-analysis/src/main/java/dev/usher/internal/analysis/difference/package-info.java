/**
 * Where two policies may come to different decisions, attribute by attribute. Start with {@link
 * dev.usher.internal.analysis.difference.ModelDifference}.
 */
@NullMarked
package dev.usher.internal.analysis.difference;

import org.jspecify.annotations.NullMarked;
