/**
 * What an archive of the command has besides its jars: pages of a manual and what completes command
 * lines, all of it made from the commands themselves; start with {@link
 * dev.usher.ops.archive.ArchiveFiles}.
 */
@NullMarked
package dev.usher.ops.archive;

import org.jspecify.annotations.NullMarked;
