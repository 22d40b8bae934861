package dev.usher.spring.boot.actuate;

import java.util.Map;

/**
 * What the endpoint shows.
 *
 * @param policies the policies by the names of their beans
 */
public record ShownPolicies(Map<String, ShownPolicy> policies) {}
