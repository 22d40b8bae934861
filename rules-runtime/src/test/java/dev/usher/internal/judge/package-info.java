/**
 * The independent judge: what Drools' own compiler makes of a policy's text, compared with what the
 * product makes of it.
 */
@NullMarked
package dev.usher.internal.judge;

import org.jspecify.annotations.NullMarked;
