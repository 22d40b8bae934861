/**
 * How a policy is exchanged while it decides. Start with {@link
 * dev.usher.internal.live.LivePolicy}, which is in force, and {@link
 * dev.usher.internal.live.Reloader}, which brings the next one.
 */
@NullMarked
package dev.usher.internal.live;

import org.jspecify.annotations.NullMarked;
