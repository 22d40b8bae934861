/**
 * A policy as terms: when each of its rules fires, and what each attribute of a decision comes to,
 * over everything that contacts can differ in. Start with {@link
 * dev.usher.internal.analysis.model.PolicyModel}.
 */
@NullMarked
package dev.usher.internal.analysis.model;

import org.jspecify.annotations.NullMarked;
