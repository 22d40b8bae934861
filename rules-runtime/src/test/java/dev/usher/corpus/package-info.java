/**
 * Broken policies as data, in {@code src/test/resources/diagnostics}, and what must be said of
 * each. Start with {@link dev.usher.corpus.BrokenPoliciesTest}.
 */
@NullMarked
package dev.usher.corpus;

import org.jspecify.annotations.NullMarked;
