/**
 * Text in JSON or YAML as a tree in which everything knows its place. Start with {@link
 * dev.usher.internal.document.JsonDocument} and {@link dev.usher.internal.document.YamlDocument},
 * which make {@link dev.usher.internal.document.Value}s; {@link
 * dev.usher.internal.document.JsonText} writes.
 */
@NullMarked
package dev.usher.internal.document;

import org.jspecify.annotations.NullMarked;
