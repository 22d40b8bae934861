package dev.usher.internal.engine;

import dev.usher.policy.rule.Rule;

/**
 * A rule in a network, and its place among all rules of its policy. Each network has one of each
 * rule, so that what belongs to a rule may be kept by its rank.
 *
 * @param rule the rule; never null
 * @param rank its place in the order of names, from 0
 */
public record FiringRule(Rule rule, int rank) {}
