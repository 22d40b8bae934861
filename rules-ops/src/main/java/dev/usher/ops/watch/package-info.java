/**
 * The command {@code usher watch}, and what has others run at each change; start with {@link
 * dev.usher.ops.watch.WatchCommand}.
 */
@NullMarked
package dev.usher.ops.watch;

import org.jspecify.annotations.NullMarked;
