/** Tests. */
@NullMarked
package dev.usher.spring.boot.metrics;

import org.jspecify.annotations.NullMarked;
