/**
 * The independent judge: Drools' own compiler reads the text that a policy's authors wrote, and
 * says which rules it lets fire. Start with {@link dev.usher.judge.Judge}.
 */
@NullMarked
package dev.usher.judge;

import org.jspecify.annotations.NullMarked;
