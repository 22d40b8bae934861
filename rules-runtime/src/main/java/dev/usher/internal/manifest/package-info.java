/** Reads {@code policy.yaml}. Start with {@link dev.usher.internal.manifest.ManifestReader}. */
@NullMarked
package dev.usher.internal.manifest;

import org.jspecify.annotations.NullMarked;
