/**
 * A policy of any number of rules, the contacts that it is asked about, and the answers in plain
 * Java. Knows the model of contacts and nothing else, so that peers can see it too. Start with
 * {@link dev.usher.examples.benchmark.sized.Way}.
 */
@NullMarked
package dev.usher.examples.benchmark.sized;

import org.jspecify.annotations.NullMarked;
