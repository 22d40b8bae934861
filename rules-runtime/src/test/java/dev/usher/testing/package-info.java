/** What the tests of this module share. */
@NullMarked
package dev.usher.testing;

import org.jspecify.annotations.NullMarked;
