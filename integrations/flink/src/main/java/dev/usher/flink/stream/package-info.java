/**
 * What flows through a job of Usher: decisions and refusals come out of it, and versions of the
 * policy go in. Each is a tuple of simple values, so that Flink writes it without looking into our
 * classes.
 */
@NullMarked
package dev.usher.flink.stream;

import org.jspecify.annotations.NullMarked;
