/** Tests. */
@NullMarked
package dev.usher.spring.boot;

import org.jspecify.annotations.NullMarked;
