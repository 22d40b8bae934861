/**
 * Policies that change while a host runs: what a reload came to, what it must pass, which versions
 * there have been. Start with {@link dev.usher.live.Reload} and {@link dev.usher.live.ReloadGates}.
 */
@NullMarked
package dev.usher.live;

import org.jspecify.annotations.NullMarked;
