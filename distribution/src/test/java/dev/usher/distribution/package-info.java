/** Tests of the archives as somebody unpacks them. */
@NullMarked
package dev.usher.distribution;

import org.jspecify.annotations.NullMarked;
