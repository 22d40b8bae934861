/**
 * Text in JSON or YAML as a tree in which everything knows its place, and the form of a contact in
 * it. Start with {@link dev.usher.internal.document.JsonDocument} and {@link
 * dev.usher.internal.document.YamlDocument}, which make {@link dev.usher.internal.document.Value}s.
 */
@NullMarked
package dev.usher.internal.document;

import org.jspecify.annotations.NullMarked;
