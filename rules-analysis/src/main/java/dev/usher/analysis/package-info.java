/**
 * What a policy does for every contact, and what an edit of it changes: proven, shown with a
 * contact that the engine itself decides so, or left open with the reason. Start with {@link
 * dev.usher.analysis.PolicyAnalysis} and {@link dev.usher.analysis.PolicyDiff}.
 */
@NullMarked
package dev.usher.analysis;

import org.jspecify.annotations.NullMarked;
