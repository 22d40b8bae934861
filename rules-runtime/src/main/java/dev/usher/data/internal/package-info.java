/**
 * Text in JSON or YAML as a tree in which everything knows its place, and the form of a contact in
 * it. Start with {@link dev.usher.data.internal.JsonTree} and {@link
 * dev.usher.data.internal.YamlTree}, which make {@link dev.usher.data.internal.Value}s.
 */
@NullMarked
package dev.usher.data.internal;

import org.jspecify.annotations.NullMarked;
