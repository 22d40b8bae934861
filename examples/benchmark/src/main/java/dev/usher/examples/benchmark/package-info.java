/**
 * What a decision costs, measured by JMH beside the naive use of Drools and plain Java. Start with
 * {@link dev.usher.examples.benchmark.Main}.
 */
@NullMarked
package dev.usher.examples.benchmark;

import org.jspecify.annotations.NullMarked;
