/** What is published, as others put it together. */
@NullMarked
package dev.usher.packaging;

import org.jspecify.annotations.NullMarked;
