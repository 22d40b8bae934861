/**
 * The kyndof policy as somebody would write it in plain Java, one class for each question: what the
 * rules are measured against, and checked against. Start with {@link
 * dev.usher.examples.benchmark.byhand.Kyndof}.
 */
@NullMarked
package dev.usher.examples.benchmark.byhand;

import org.jspecify.annotations.NullMarked;
