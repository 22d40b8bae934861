/**
 * A policy's own text as Drools' compiler reads it, and what it makes of a case's facts. Only this
 * package of the judge knows Drools. Start with {@link dev.usher.internal.judge.CompiledText}.
 */
@NullMarked
package dev.usher.internal.judge;

import org.jspecify.annotations.NullMarked;
