/** What is measured of decisions and reloads, by Micrometer. */
@NullMarked
package dev.usher.spring.boot.metrics;

import org.jspecify.annotations.NullMarked;
