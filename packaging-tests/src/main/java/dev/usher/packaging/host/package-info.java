/** A program that embeds Usher, to be packed in every way there is. */
@NullMarked
package dev.usher.packaging.host;

import org.jspecify.annotations.NullMarked;
