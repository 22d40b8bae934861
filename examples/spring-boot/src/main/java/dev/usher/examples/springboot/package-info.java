/** A support desk's REST service. Start with {@link dev.usher.examples.springboot.SupportDesk}. */
@NullMarked
package dev.usher.examples.springboot;

import org.jspecify.annotations.NullMarked;
