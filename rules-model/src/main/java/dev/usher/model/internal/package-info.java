/**
 * Which characters may be shown, and what a name may hold; for Usher's own modules, not for hosts.
 * Start with {@link dev.usher.model.internal.ShownText}.
 */
@NullMarked
package dev.usher.model.internal;

import org.jspecify.annotations.NullMarked;
