/** Tests. */
@NullMarked
package dev.usher.spring.boot.actuate;

import org.jspecify.annotations.NullMarked;
