/** Tests of the service, through HTTP. */
@NullMarked
package dev.usher.examples.springboot;

import org.jspecify.annotations.NullMarked;
