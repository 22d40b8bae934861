package dev.usher.internal.analysis.difference;

import dev.usher.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that two policies do not have alike.
 *
 * @param name the rule's name
 * @param before the rule in the earlier policy; null if it is not there
 * @param after the rule in the later policy; null if it is not there
 */
public record EditedRule(String name, @Nullable Rule before, @Nullable Rule after) {}
