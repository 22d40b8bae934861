package dev.usher.internal.engine;

import dev.usher.policy.rule.Rule;

/**
 * A rule and its place among all rules of its policy.
 *
 * @param rule the rule
 * @param rank its place in the order of names, from 0
 */
public record RankedRule(Rule rule, int rank) {}
