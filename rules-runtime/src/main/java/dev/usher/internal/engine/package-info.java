/**
 * Drools, and nothing but Drools: the only package that knows the rule engine. Start with {@link
 * dev.usher.internal.engine.RuleNetwork}.
 */
@NullMarked
package dev.usher.internal.engine;

import org.jspecify.annotations.NullMarked;
