/**
 * Where something holds, in the policy's words. Start with {@link
 * dev.usher.internal.analysis.region.Regions}.
 */
@NullMarked
package dev.usher.internal.analysis.region;

import org.jspecify.annotations.NullMarked;
