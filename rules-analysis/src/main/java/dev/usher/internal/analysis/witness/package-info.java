/** Contacts for what a proof leaves possible, and the engine's word on them. */
@NullMarked
package dev.usher.internal.analysis.witness;

import org.jspecify.annotations.NullMarked;
