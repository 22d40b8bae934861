package dev.usher.internal.load;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.policy.Policy;

/**
 * A policy that passed its checks, with its rules laid out.
 *
 * @param policy what its author wrote
 * @param rules what the engine runs
 */
public record LoadedPolicy(Policy policy, RuleNetwork rules) {}
