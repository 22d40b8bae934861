/** Contacts and decisions as JSON by Jackson 3, byte for byte as {@link dev.usher.data} does it. */
@NullMarked
package dev.usher.spring.boot.json;

import org.jspecify.annotations.NullMarked;
