/**
 * The rules of a policy as a tree: read once, immutable, and read by everything that must know what
 * a rule says. Start with {@link dev.usher.policy.rule.Rule}; a file of them is a {@link
 * dev.usher.policy.rule.RuleFile}.
 *
 * <p>The words that rules are made of are enums, so that whoever handles them is told by the
 * compiler when one is added: {@link dev.usher.policy.rule.Property}, {@link
 * dev.usher.policy.rule.Inquiry}, {@link dev.usher.policy.rule.Verb}, {@link
 * dev.usher.policy.rule.HelperWord}, {@link dev.usher.policy.rule.Operator}.
 */
@NullMarked
package dev.usher.policy.rule;

import org.jspecify.annotations.NullMarked;
