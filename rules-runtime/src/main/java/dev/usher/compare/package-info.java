/**
 * How two decisions on one contact differ, and two manifests. Start with {@link
 * dev.usher.compare.DecisionDifference#between} and {@link
 * dev.usher.compare.ManifestChange#between}.
 */
@NullMarked
package dev.usher.compare;

import org.jspecify.annotations.NullMarked;
