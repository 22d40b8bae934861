/** Tests. */
@NullMarked
package dev.usher.spring.boot.json;

import org.jspecify.annotations.NullMarked;
