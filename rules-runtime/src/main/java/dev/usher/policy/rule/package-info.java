/** The tree of a policy's rules. Start with {@link dev.usher.policy.rule.Question}. */
@NullMarked
package dev.usher.policy.rule;

import org.jspecify.annotations.NullMarked;
